import { ServiceSummary } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { Texts } from '../translation';
import { rungNumber } from '../words';

/** @internal */
export type Place = Pick<
  ServiceSummary,
  'rung' | 'needed' | 'problem' | 'assessedAt' | 'stale'
>;

/**
 * What a service has and needs: "Has rung 1–2, needs 3". Nothing for a service
 * that has no rung.
 *
 * @internal
 */
export function placeWords({ rung, needed }: Place, t: Texts) {
  if (!rung) {
    return undefined;
  }
  const isBelow = rung.attained === 0 && rung.possible === 0;
  const has = isBelow
    ? t('portal.hasBelow')
    : t('portal.has', { rung: rungNumber(rung) });
  if (needed === undefined) {
    return has;
  }
  const needs =
    needed === 0
      ? t('portal.needsNone')
      : t('portal.needs', { rung: String(needed) });
  return `${has}, ${needs}`;
}

/**
 * Why a service has no rung, or what is wrong with the one that it has.
 *
 * @internal
 */
export function remarkWords(service: Place, t: Texts): string | undefined {
  if (service.problem) {
    return t('portal.unreadable');
  }
  if (!service.assessedAt) {
    return t('portal.notAssessed');
  }
  return service.stale ? t('portal.stale') : undefined;
}
