/**
 * What the lead time of a change starts with: the earliest of its own commits
 * (as authored), its opening for review, or its merge.
 *
 * @public
 */
export type LeadTimeStart = 'first-commit' | 'opened' | 'merged';

/**
 * How delivery is measured. It is printed wherever a number is shown, because
 * DORA leaves most of it open.
 *
 * @public
 */
export interface DeliveryDefinition {
  name: string;
  version: string;
  /**
   * Production environments by group, matched without regard to case. What one
   * run brings to the environments of a group is one deployment. An environment
   * that no group names is not production.
   */
  environmentGroups: Readonly<Record<string, readonly string[]>>;
  /**
   * Hours after the finish of a deployment within which an incident that names
   * no cause is linked to it. A judgement: no authority gives a number.
   */
  attributionWindowHours: number;
  /** Where a service has another window, by entity reference. */
  attributionWindowHoursOf?: Readonly<Record<string, number>>;
  /**
   * Labels of a change that say that it repairs what the deployment before it
   * broke, matched without regard to case. None: the rule is off.
   */
  hotfixLabels: readonly string[];
  /** Whether a revert that ships later makes the deployment of what it takes back a failed one. */
  revertRule: boolean;
  leadTimeStart: LeadTimeStart;
  /** Whether the changes of bots have a lead time. They are shown either way. */
  bots: 'include' | 'exclude';
}

/**
 * The definition that is used where nothing else is configured.
 *
 * @public
 */
export const ladderDefault: DeliveryDefinition = {
  name: 'ladder-default',
  version: '1',
  environmentGroups: { production: ['production', 'prod'] },
  attributionWindowHours: 24,
  hotfixLabels: [],
  revertRule: true,
  leadTimeStart: 'first-commit',
  bots: 'include',
};

/**
 * The default with some answers given otherwise, under a name that says so.
 *
 * @public
 */
export function customDefinition(
  changes: Partial<DeliveryDefinition>,
): DeliveryDefinition {
  return Object.keys(changes).length === 0
    ? ladderDefault
    : { ...ladderDefault, name: 'ladder-default, customised', ...changes };
}
