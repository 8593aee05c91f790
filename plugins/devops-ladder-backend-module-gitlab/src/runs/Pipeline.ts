/** @internal */
export interface Pipeline {
  id: number;
  status: string;
  source: string;
  ref: string;
  sha: string;
  createdAt: string;
  updatedAt: string;
}

/** A pipeline as the API lists it. @internal */
export interface PipelineAnswer {
  id?: number;
  status?: string;
  source?: string;
  ref?: string;
  sha?: string;
  created_at?: string;
  updated_at?: string;
}

const ON_MERGE_REQUEST = ['merge_request_event', 'external_pull_request_event'];
const ON_PUSH = 'push';
/** A pipeline of a tag, which releases; the list does not tell tags from branches. */
const VERSION = /^(?:[a-z-]+[/@-])?v?\d+(?:\.\d+)+/i;

/** @internal */
export function pipelinesOf(answers: PipelineAnswer[]): Pipeline[] {
  return answers.flatMap(answer => {
    const { id, status, source, ref, sha, created_at: createdAt } = answer;
    return id && status && source && ref && sha && createdAt
      ? [
          {
            id,
            status,
            source,
            ref,
            sha,
            createdAt,
            updatedAt: answer.updated_at ?? createdAt,
          },
        ]
      : [];
  });
}

/** @internal */
export function isOnMergeRequest({ source }: Pipeline): boolean {
  return ON_MERGE_REQUEST.includes(source);
}

/** Of continuous integration: started by itself, on a change. @internal */
export function isCiPipeline(pipeline: Pipeline): boolean {
  return (
    isOnMergeRequest(pipeline) ||
    (pipeline.source === ON_PUSH && !VERSION.test(pipeline.ref))
  );
}
