import { IncidentRow } from '../rows';
import { Incident } from './Incident';

/** @internal */
export function incidentRow(incident: Incident, now: number): IncidentRow {
  const { event, started, resolved, cause } = incident;
  const open = Number.isNaN(resolved);
  const seconds = ((open ? Math.max(now, started) : resolved) - started) / 1000;
  return {
    id: event.id,
    service: event.service,
    startedAt: event.startedAt,
    resolvedAt: open ? undefined : event.resolvedAt,
    open,
    seconds: seconds < 0 ? null : seconds,
    link: cause.rollout && {
      deployment: cause.rollout.id,
      evidence: cause.evidence,
    },
    unattributed: cause.rollout ? undefined : cause.reason,
    url: event.url,
  };
}
