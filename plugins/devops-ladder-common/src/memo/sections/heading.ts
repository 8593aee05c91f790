import { FitVerdict } from '../../assessment';
import { code, escapeMarkdown } from '../../markdown/markdown';
import { MemoView } from '../view';

const verdicts: Record<FitVerdict, string> = {
  'under-built': 'under-built',
  'right-sized': 'right-sized',
  'over-built': 'over-built',
  unknown: 'not known',
};

/** @internal */
export function heading(view: MemoView): string {
  const { service, at } = view.input;
  const { fit, modelVersion } = view.assessment;
  const day = /^\d{4}-\d{2}-\d{2}/.exec(at)?.[0];
  const about = [
    ...(service.ref ? [code(service.ref)] : []),
    ...(day ? [`assessed on ${day}`] : []),
    `ladder ${escapeMarkdown(modelVersion)}`,
  ];
  return [
    `# Rung-selection memo: ${escapeMarkdown(service.name)}`,
    about.join(' · '),
    `**Fit: ${verdicts[fit.verdict]}.** ${escapeMarkdown(fit.reason)}`,
  ].join('\n\n');
}
