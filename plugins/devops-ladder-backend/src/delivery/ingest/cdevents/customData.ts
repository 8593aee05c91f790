import { z } from 'zod';
import { isRecord } from '../../../model/isRecord';
import { Refusal } from '../Refusal';
import { fields } from '../fields';

/** What of a delivery no field of CDEvents says. */
const shape = z.object({
  service: fields.entityRef,
  environment: fields.name,
  deployment: fields.id,
  sha: fields.sha,
  artifact: fields.name,
  run: fields.name,
  startedAt: fields.time,
  changes: fields.ids,
  firstCommitAuthoredAt: fields.time,
  openedAt: fields.time,
  approvedAt: fields.time,
  mergeCommit: fields.sha,
  labels: fields.labels,
  title: fields.title,
  reverts: fields.name,
  bot: z.boolean(),
  repository: fields.name,
  paths: fields.paths,
});

/** @public */
export type CustomData = Partial<z.infer<typeof shape>>;

const NAMES = Object.keys(shape.shape) as Array<keyof CustomData>;

/**
 * What `customData` says of a delivery: below `devopsLadder`, where each field
 * has to be as documented, or at its top, where what is otherwise is somebody
 * else's and left out.
 */
export function customDataOf(customData: unknown): CustomData {
  if (!isRecord(customData)) {
    return {};
  }
  if (isRecord(customData.devopsLadder)) {
    const parsed = shape.partial().strict().safeParse(customData.devopsLadder);
    if (!parsed.success) {
      const [issue] = parsed.error.issues;
      throw new Refusal(
        ['data.customData.devopsLadder', ...issue.path].join('.'),
        issue.message,
      );
    }
    return parsed.data;
  }
  return Object.fromEntries(
    NAMES.flatMap(name => {
      const parsed = shape.shape[name].safeParse(customData[name]);
      return parsed.success ? [[name, parsed.data]] : [];
    }),
  );
}
