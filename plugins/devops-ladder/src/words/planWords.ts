import {
  Effort,
  PlanStep,
  TrapSeverity,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';
import type { Texts } from '../translation';

/**
 * What a step of the plan does.
 *
 * @internal
 */
export function actionWords(action: PlanStep['action'], t: Texts): string {
  return t(`words.action.${action}`);
}

/**
 * How much work a step is.
 *
 * @internal
 */
export function effortWords(effort: Effort, t: Texts): string {
  return t(`words.effort.${effort}`);
}

/**
 * How bad a trap is.
 *
 * @internal
 */
export function severityWords(severity: TrapSeverity, t: Texts): string {
  return t(`words.severity.${severity}`);
}
