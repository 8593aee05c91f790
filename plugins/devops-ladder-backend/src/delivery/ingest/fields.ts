import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { z } from 'zod';
import { isTime } from './timeOf';

/** As long as an index takes together with its source. */
const ID = 200;
const MANY = 5_000;

const text = (most: number) =>
  z
    .string('Accepted is a text.')
    .trim()
    .min(1, 'Accepted is a text that is not empty.')
    .max(most, `Accepted are at most ${most} characters.`);

/** Whether a text is a full entity ref, as it stands in events. */
export function isEntityRef(value: string): boolean {
  try {
    const { kind, name } = parseEntityRef(value);
    return value.includes(':') && Boolean(kind && name);
  } catch {
    return false;
  }
}

/** What the fields of events may be, with what is accepted in words. */
export const fields = {
  id: text(ID),
  name: text(400),
  sha: text(100).transform(value => value.toLowerCase()),
  title: text(2_000),
  time: text(60)
    .refine(
      isTime,
      'Accepted is an RFC 3339 time with its offset, such as 2026-03-02T09:00:00Z.',
    )
    .transform(value => new Date(value).toISOString().replace('.000Z', 'Z')),
  entityRef: text(ID)
    .refine(
      isEntityRef,
      'Accepted is an entity ref such as component:default/shop.',
    )
    .transform(value => stringifyEntityRef(parseEntityRef(value))),
  ids: z
    .array(text(ID), `Accepted is a list of ids.`)
    .max(MANY, `Accepted are at most ${MANY} ids.`),
  labels: z
    .array(text(100), 'Accepted is a list of labels.')
    .max(50, 'Accepted are at most 50 labels.'),
  paths: z
    .array(text(1_000), 'Accepted is a list of paths.')
    .max(MANY, `Accepted are at most ${MANY} paths.`),
};
