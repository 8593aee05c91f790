import { z } from 'zod';

const ISO_DATE = /^(\d{4}-\d{2}-\d{2})(?:T[\d:.]+(?:Z|[+-]\d{2}:\d{2}))?$/;

/** A day that the calendar has. */
function isIsoDate(value: string): boolean {
  const day = ISO_DATE.exec(value)?.[1];
  const time = Date.parse(day ?? '');
  return (
    !Number.isNaN(time) &&
    !Number.isNaN(Date.parse(value)) &&
    new Date(time).toISOString().startsWith(day ?? ' ')
  );
}

const text = z.string().trim().min(1);
const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be kebab-case');
const level = z.literal([1, 2, 3, 4, 5, 6]);
const need = z.enum(['required', 'supporting']);
const severity = z.enum(['high', 'medium', 'low']);
const reason = text.optional();
const activeFrom = z
  .string()
  .refine(isIsoDate, 'must be an ISO 8601 date, such as 2027-04-01')
  .optional();
const remedy = z
  .strictObject({ change: text, effort: z.enum(['small', 'medium', 'large']) })
  .optional();
const factValue = z.union([
  z.string(),
  z.number(),
  z.boolean(),
  z.array(z.string()),
]);
const bound = z.union([
  z.number(),
  z.string(),
  z.strictObject({ threshold: z.string() }),
]);

const condition = z.strictObject({
  fact: z.string(),
  oneOf: z.array(z.string()).optional(),
  noneOf: z.array(z.string()).optional(),
  names: z.array(z.string()).optional(),
  is: z.boolean().optional(),
  atLeast: bound.optional(),
  moreThan: bound.optional(),
  known: z.boolean().optional(),
});
const anyOf = z.array(z.array(condition).min(1)).min(1);

/** @internal */
export const newId = id;

/** @internal */
export const capabilityAdjustment = z.strictObject({
  enabled: z.boolean().optional(),
  need: need.optional(),
  mayBeDeclaredNotApplicable: z.boolean().optional(),
  elsewhere: z.boolean().optional(),
  reason,
});

/** @internal */
export const newCapability = z.strictObject({
  name: text,
  means: text,
  level,
  axis: z.enum(['automation', 'path', 'safety', 'feedback', 'self-service']),
  need,
  from: z
    .array(z.enum(['api', 'run', 'file', 'catalog', 'declared']))
    .min(1, 'names no source of evidence'),
  implies: z.array(z.string()).optional(),
  appliesWhen: z
    .enum([
      'deployable',
      'kubernetes',
      'container-image',
      'infrastructure-as-code',
    ])
    .optional(),
  mayBeDeclaredNotApplicable: z.boolean().optional(),
  remedy,
  activeFrom,
});

/** @internal */
export const trapAdjustment = z.strictObject({
  enabled: z.boolean().optional(),
  severity: severity.optional(),
  reason,
});

/** @internal */
export const newTrap = z.strictObject({
  means: text,
  severity,
  effect: z.enum(['partial', 'not-met', 'none']),
  touches: z.array(z.string()),
  remedy,
  activeFrom,
});

/** @internal */
export const requirementAdjustment = z.strictObject({
  enabled: z.boolean().optional(),
  level: level.optional(),
  anyOf: anyOf.optional(),
  when: text.optional(),
  reason,
});

/** @internal */
export const newRequirement = z.strictObject({
  level,
  anyOf,
  when: text.optional(),
  activeFrom,
});

/** @internal */
export const factAdjustment = z.strictObject({ default: factValue, reason });

/** @internal */
export const newFact = z.strictObject({
  type: z.enum(['choice', 'choices', 'number', 'boolean', 'fraction']),
  values: z.array(text).optional(),
  orMore: text.optional(),
  default: factValue.optional(),
});

/** @internal */
export const thresholdValue = z.number();

function problemOf({ path, code, message, ...issue }: z.core.$ZodIssue) {
  const where = path.map(String).join('.');
  const what =
    code === 'unrecognized_keys' && 'keys' in issue
      ? `${(issue.keys as string[]).join(', ')} cannot be set here`
      : message;
  return where ? `${where}: ${what}` : what;
}

/**
 * Reads settings, or says what is wrong with them and what is accepted.
 *
 * @internal
 */
export function read<T extends z.ZodObject>(
  schema: T,
  settings: unknown,
): { value: z.output<T> } | { problem: string } {
  const { success, data, error } = schema.safeParse(settings);
  if (success) {
    return { value: data };
  }
  const accepted = Object.keys(schema.shape).join(', ');
  return {
    problem: `${error.issues
      .map(problemOf)
      .join('; ')}. Accepted are ${accepted}.`,
  };
}
