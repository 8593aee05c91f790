import { Assessment, PlanStep, TrapResult } from '../../assessment';
import { Place } from '../../evidence/types';
import {
  code,
  escapeMarkdown,
  listed,
  statement,
} from '../../markdown/markdown';
import { MemoView, nameOf } from '../view';
import { plural } from '../words';

function none({ needed }: Assessment): string {
  return needed.level === 0
    ? 'None: no rung is needed.'
    : 'None: on the way to the rung needed nothing is missing, and no trap touches what it stands on.';
}

function seenIn(places: Place[] | undefined): string {
  const place = places?.find(({ file }) => file !== undefined);
  const line = place?.line === undefined ? '' : `:${place.line}`;
  return place?.file ? ` Seen in ${code(`${place.file}${line}`)}.` : '';
}

/** A trap holds it down, or something is missing, or nobody knows. */
function finding(view: MemoView, link: PlanStep): string {
  const result = view.results.get(link.capability);
  if (link.trap) {
    const trap = view.assessment.traps.find(t => t.trap === link.trap);
    const seen = trap?.findings.find(f =>
      f.capabilities.includes(link.capability),
    );
    return `The trap ${code(link.trap)} is on it: ${statement(
      seen?.statement ?? result?.reason ?? link.trap,
    )}.${seenIn(seen?.places)}`;
  }
  const deciding = result?.evidence.find(e => e.statement === result.reason);
  const reason = result
    ? `${statement(result.reason)}.${seenIn(deciding?.places)}`
    : '';
  switch (link.action) {
    case 'confirm':
      return `Nothing is known to be missing; whether this is there is not known. ${reason}`;
    case 'complete':
      return `It is there in part. ${reason}`;
    default:
      return `It is missing. ${reason}`;
  }
}

function plan({ climbPlan }: Assessment): string[] {
  return climbPlan.length > 1
    ? [
        `The whole way to the rung needed takes ${plural(
          climbPlan.length,
          'step',
        )}: ${['small', 'medium', 'large']
          .map(effort => ({
            effort,
            count: climbPlan.filter(step => step.effort === effort).length,
          }))
          .filter(({ count }) => count > 0)
          .map(({ effort, count }) => `${count} ${effort}`)
          .join(', ')}.`,
      ]
    : [];
}

function trapList(traps: TrapResult[]): string[] {
  return traps.length > 0
    ? [
        `Traps found: ${listed(
          traps.map(({ trap, severity }) => `${code(trap)} (${severity})`),
        )}.`,
      ]
    : [];
}

/** @internal */
export function weakestLink(view: MemoView): string {
  const { assessment } = view;
  const link = assessment.weakestLink;
  const body = link
    ? [
        `**${nameOf(view, link.capability)}** (rung ${link.level}). ${finding(
          view,
          link,
        )}`.trim(),
        `**The one change** (effort: ${link.effort}): ${escapeMarkdown(
          link.change,
        )}`,
      ]
    : [none(assessment)];
  return [
    '## The weakest link and the one change',
    ...body,
    ...plan(assessment),
    ...trapList(assessment.traps),
  ].join('\n\n');
}
