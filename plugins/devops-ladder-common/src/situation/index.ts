export * from './types';
export { applies } from './applicability';
export type { Applies } from './applicability';
export { defaultLifecycleMapping, defaultTypeMapping } from './catalogFacts';
export { acceptedValues, isFactValue, parseFactValue } from './factValue';
export { resolveOrganisation, resolveSituation } from './resolveSituation';
export type { DeclaredFacts, ResolveSituationInput } from './resolveSituation';
export { situationSignals } from './signals';
