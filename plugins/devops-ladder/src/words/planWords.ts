import {
  Effort,
  PlanStep,
  TrapSeverity,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';

const ACTIONS: Record<PlanStep['action'], string> = {
  confirm: 'Confirm',
  'remove-trap': 'Remove a trap',
  add: 'Add',
  complete: 'Complete',
};

const EFFORTS: Record<Effort, string> = {
  small: 'Small effort',
  medium: 'Medium effort',
  large: 'Large effort',
};

const SEVERITIES: Record<TrapSeverity, string> = {
  high: 'Severe',
  medium: 'Moderate',
  low: 'Minor',
};

/**
 * What a step of the plan does.
 *
 * @internal
 */
export function actionWords(action: PlanStep['action']): string {
  return ACTIONS[action];
}

/**
 * How much work a step is.
 *
 * @internal
 */
export function effortWords(effort: Effort): string {
  return EFFORTS[effort];
}

/**
 * How bad a trap is.
 *
 * @internal
 */
export function severityWords(severity: TrapSeverity): string {
  return SEVERITIES[severity];
}
