import type { Translated } from '../Translated';
import type { tryPipeline as english } from '../en/tryPipeline';

/** The page that tries a pipeline, in German. @internal */
export const tryPipeline: Translated<typeof english> = {};
