import {
  ServiceWaiver,
  WaiverRequest,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { Texts } from '../../translation';
import { isPossibleEnd } from './waiverDates';

/** The closed list of reasons. @internal */
export const WAIVER_REASONS: Array<ServiceWaiver['reason']> = [
  'risk-accepted',
  'compensating-control',
  'planned-work',
  'not-our-responsibility',
  'vendor-limitation',
];

/** What the backend takes. @internal */
export const MIN_TEXT = 10;

/**
 * A request for a waiver as its form holds it.
 *
 * @internal
 */
export interface WaiverDraft {
  capability: string;
  reason?: ServiceWaiver['reason'];
  text: string;
  /** The day on which it ends, as `2026-12-31`. */
  day?: string;
}

/** What is wrong with a request, by field. @internal */
export type RequestProblems = Partial<
  Record<Exclude<keyof WaiverRequest, 'entityRef'>, string>
>;

/** @internal */
export function requestProblems(
  { reason, text, day }: WaiverDraft,
  now: Date,
  t: Texts,
): RequestProblems {
  const problems: RequestProblems = {};
  if (!reason) {
    problems.reason = t('waivers.needsReason');
  }
  if (text.trim().length < MIN_TEXT) {
    problems.text = t('waivers.needsText');
  }
  if (!day) {
    problems.expiresAt = t('waivers.needsDate');
  } else if (!isPossibleEnd(day, now)) {
    problems.expiresAt = t('waivers.needsLaterDate');
  }
  return problems;
}
