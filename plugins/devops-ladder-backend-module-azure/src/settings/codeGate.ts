import { SettingsFacts } from './SettingsFacts';

/** Of the statuses that Advanced Security sets on pull requests. @internal */
export const SECURITY_GENRE = 'AdvancedSecurity';

/** Whether severe findings of Advanced Security keep a change from being merged. @internal */
export function hasSecurityGate({ policies }: SettingsFacts): boolean {
  return (policies?.value ?? []).some(
    ({ kind, isBlocking, genre, paths }) =>
      kind === 'status' &&
      isBlocking &&
      genre === SECURITY_GENRE &&
      paths.length === 0,
  );
}
