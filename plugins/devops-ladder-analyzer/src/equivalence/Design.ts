import type { Files } from '../testing/workflows';

/** The systems that the corpus is written for. @internal */
export const SYSTEMS = [
  'github-actions',
  'gitlab-ci',
  'azure-pipelines',
  'jenkins',
  'circleci',
] as const;

/** @internal */
export type System = (typeof SYSTEMS)[number];

/** All in the root definition, or through shared parts of the same repository. @internal */
export const FORMS = ['inlined', 'shared'] as const;

/** @internal */
export type Form = (typeof FORMS)[number];

/** Production waits for a person, or for the blocking gates alone. @internal */
export const VARIANTS = ['approval', 'automatic'] as const;

/** @internal */
export type Variant = (typeof VARIANTS)[number];

/** One delivery, written for one CI system in both forms. @internal */
export type Design = Record<Form, (variant: Variant) => Files>;
