/**
 * The columns that can be chosen, in their order, beside the name. Those that
 * the API orders by are called as it calls the order.
 *
 * @internal
 */
export const COLUMN_IDS = [
  'fit',
  'rung',
  'needed',
  'gap',
  'weakestLink',
  'owner',
  'system',
  'domain',
  'type',
  'lifecycle',
  'tags',
  'automation',
  'path',
  'safety',
  'feedback',
  'self-service',
  'severeTraps',
  'coverage',
  'assessedAt',
] as const;

/** @internal */
export type ColumnId = (typeof COLUMN_IDS)[number];

const DEFAULTS: ColumnId[] = [
  'fit',
  'rung',
  'needed',
  'weakestLink',
  'owner',
  'coverage',
];

/** The columns that the URL asks for. @internal */
export function columnsOf(text: string | null): ColumnId[] {
  if (!text) {
    return DEFAULTS;
  }
  const wanted = text.split(',');
  return COLUMN_IDS.filter(id => wanted.includes(id));
}

/** The columns as the URL holds them; absent where it needs not. @internal */
export function columnsText(columns: readonly ColumnId[]): string | undefined {
  const text = columns.join(',');
  // The name alone has to differ from nothing that is said.
  return text === DEFAULTS.join(',') ? undefined : text || 'name';
}
