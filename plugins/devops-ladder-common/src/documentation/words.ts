import {
  Applicability,
  FactDefinition,
  Need,
  Strength,
  Trap,
} from '../ladder/types';

/** @internal */
export const sourceWords: Record<Strength, string> = {
  api: "the provider's own answer",
  run: 'recorded runs and deployments',
  file: 'files of the repository',
  catalog: 'the catalog',
  declared: "the owner's attestation",
};

/** @internal */
export const applicabilityWords: Record<Applicability, string> = {
  deployable: 'where it delivers a service or website',
  kubernetes: 'where the runtime is Kubernetes',
  'container-image': 'where it builds a container image',
  'infrastructure-as-code': 'where its repository holds infrastructure as code',
};

/** @internal */
export const needWords: Record<Need, string> = {
  required: 'required; the rung is not attained without it',
  supporting: 'supporting; counts for the progress of its axis only',
};

/** @internal */
export const effectWords: Record<Trap['effect'], string> = {
  partial: 'makes what it touches at most partly met',
  'not-met': 'makes what it touches not met',
  none: 'is shown, and changes no outcome',
};

/** @internal */
export const typeWords: Record<FactDefinition['type'], string> = {
  choice: 'one of',
  choices: 'any of',
  number: 'a whole number',
  boolean: '`true` or `false`',
  fraction: 'a number from 0 to 1',
};
