import { SettingsFacts } from '../settings/SettingsFacts';

/** A repository of which everything is known and nothing set up. */
export function settings(facts: Partial<SettingsFacts> = {}): SettingsFacts {
  return {
    repository: {
      owner: 'acme',
      name: 'shop',
      url: 'https://github.test/acme/shop',
      isArchived: false,
      isEmpty: false,
      isPrivate: true,
      defaultBranch: 'main',
      seesSettings: true,
    },
    protection: { value: null },
    rules: {
      value: {
        checks: [],
        workflows: [],
        codeScanning: [],
        deployments: [],
        isCut: false,
      },
    },
    environments: { value: [] },
    dependabotAlerts: { value: false },
    security: { value: { secretScanning: false, pushProtection: false } },
    codeScanning: { value: false },
    ...facts,
  };
}

export const rules = (
  demands: Partial<NonNullable<SettingsFacts['rules']['value']>>,
): SettingsFacts['rules'] => ({
  value: {
    checks: [],
    workflows: [],
    codeScanning: [],
    deployments: [],
    isCut: false,
    ...demands,
  },
});

export const place = (
  name: string,
  state: Partial<
    NonNullable<SettingsFacts['environments']['value']>[number]
  > = {},
) => ({
  name,
  needsReview: false,
  waitMinutes: 0,
  hasBranchPolicy: false,
  ...state,
});
