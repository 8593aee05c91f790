/** What of Advanced Security is on for a repository; undefined is not shown. @internal */
export interface Enablement {
  secretProtection?: boolean;
  blocksPushes?: boolean;
  codeSecurity?: boolean;
  codeQl?: boolean;
  dependencyScanning?: boolean;
}

type Maybe = boolean | null;

/** As the API has it, in its newer and its older form. @internal */
export interface EnablementAnswer {
  repositoryId?: string;
  secretProtectionFeatures?: {
    secretProtectionEnabled?: Maybe;
    blockPushes?: Maybe;
  } | null;
  codeSecurityFeatures?: {
    codeSecurityEnabled?: Maybe;
    codeQLEnabled?: Maybe;
    dependencyScanningInjectionEnabled?: Maybe;
  } | null;
  advSecEnabled?: Maybe;
  blockPushes?: Maybe;
  advSecEnablementFeatures?: {
    codeQLEnabled?: Maybe;
    dependencyScanningInjectionEnabled?: Maybe;
  } | null;
}

/** @internal */
export function enablementOf(answer: EnablementAnswer): Enablement {
  const {
    secretProtectionFeatures: secrets,
    codeSecurityFeatures: code,
    advSecEnabled: bundle,
    advSecEnablementFeatures: features,
  } = answer;
  const all: Record<keyof Enablement, Maybe | undefined> = {
    secretProtection: secrets?.secretProtectionEnabled ?? bundle,
    blocksPushes: secrets?.blockPushes ?? answer.blockPushes,
    codeSecurity: code?.codeSecurityEnabled ?? bundle,
    codeQl: code?.codeQLEnabled ?? features?.codeQLEnabled,
    dependencyScanning:
      code?.dependencyScanningInjectionEnabled ??
      features?.dependencyScanningInjectionEnabled,
  };
  return Object.fromEntries(
    Object.entries(all).filter(([, value]) => typeof value === 'boolean'),
  );
}
