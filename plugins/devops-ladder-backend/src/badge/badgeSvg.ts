import {
  FitVerdict,
  ServiceSummary,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { textWidth } from './textWidth';

const LABEL = 'delivery ladder';
const PADDING = 6;

/** Dark enough for white text. */
const COLOURS: Record<FitVerdict | 'none', string> = {
  'under-built': '#b3261e',
  'right-sized': '#2e7031',
  'over-built': '#1a5fb4',
  unknown: '#5f6368',
  none: '#5f6368',
};

const VERDICTS: Record<FitVerdict, string> = {
  'under-built': 'less than it needs',
  'right-sized': 'what it needs',
  'over-built': 'more than it needs',
  unknown: 'whether that is enough is not known',
};

/** A badge that says where a service stands. */
export function badgeSvg(service: ServiceSummary): string {
  const { message, title } = wordsOf(service);
  const left = textWidth(LABEL) + 2 * PADDING;
  const right = textWidth(message) + 2 * PADDING;
  const width = left + right;
  const colour = COLOURS[service.fit ?? 'none'];
  const text = (words: string, x: number, length: number) =>
    `<text x="${x}" y="14" textLength="${length}" lengthAdjust="spacingAndGlyphs">${escapeXml(
      words,
    )}</text>`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="20" role="img" aria-label="${escapeXml(
      title,
    )}">`,
    `<title>${escapeXml(title)}</title>`,
    `<clipPath id="r"><rect width="${width}" height="20" rx="3"/></clipPath>`,
    `<g clip-path="url(#r)"><rect width="${left}" height="20" fill="#3c4043"/>`,
    `<rect x="${left}" width="${right}" height="20" fill="${colour}"/></g>`,
    `<g fill="#fff" font-family="Verdana,Geneva,DejaVu Sans,sans-serif" font-size="11">`,
    text(LABEL, PADDING, left - 2 * PADDING),
    text(message, left + PADDING, right - 2 * PADDING),
    '</g></svg>',
  ].join('');
}

function wordsOf({ rung, needed, fit, stale }: ServiceSummary): {
  message: string;
  title: string;
} {
  if (!rung || needed === undefined || !fit) {
    return {
      message: 'not assessed',
      title: 'Delivery ladder: not assessed yet',
    };
  }
  const held =
    rung.possible > rung.attained
      ? `rung ${rung.attained}–${rung.possible}`
      : `rung ${rung.attained}`;
  const old = stale ? '; seen some time ago' : '';
  return {
    message: `${held}, needs ${needed}${stale ? ' (stale)' : ''}`,
    title: `Delivery ladder: ${held}, needs rung ${needed}, ${VERDICTS[fit]}${old}`,
  };
}

function escapeXml(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
}
