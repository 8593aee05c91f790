import { ServiceSummary } from '@devops-ladder/backstage-plugin-devops-ladder-common';

type Cell = string | number | boolean | undefined;

/** The columns of the file, in their order. */
const COLUMNS: Record<string, (service: ServiceSummary) => Cell> = {
  entityRef: service => service.entityRef,
  name: service => service.name,
  title: service => service.title,
  owner: service => service.owner,
  system: service => service.system,
  domain: service => service.domain,
  type: service => service.type,
  lifecycle: service => service.lifecycle,
  tags: service => service.tags?.join(' '),
  rung: service => service.rung?.attained,
  possibleRung: service => service.rung?.possible,
  needed: service => service.needed,
  fit: service => service.fit,
  fitBy: service => service.fitBy,
  automation: service => service.axes?.automation,
  path: service => service.axes?.path,
  safety: service => service.axes?.safety,
  feedback: service => service.axes?.feedback,
  selfService: service => service.axes?.['self-service'],
  known: service => service.coverage?.known,
  applicable: service => service.coverage?.applicable,
  weakestLink: service => service.weakestLink,
  severeTraps: service => service.severeTraps,
  stale: service => service.stale,
  problem: service => service.problem?.reason,
  problemMessage: service => service.problem?.message,
  checkedAt: service => service.checkedAt,
  assessedAt: service => service.assessedAt,
};

/** What a spreadsheet takes for the beginning of a formula. */
const FORMULA = /^[=+\-@\t\r\n]/;
const NEEDS_QUOTES = /[",\r\n]/;

export const servicesCsvHeader = lineOf(Object.keys(COLUMNS));

export function servicesCsvLine(service: ServiceSummary): string {
  return lineOf(Object.values(COLUMNS).map(column => column(service)));
}

/** A line as of RFC 4180. */
function lineOf(cells: Cell[]): string {
  return `${cells.map(cellOf).join(',')}\r\n`;
}

function cellOf(cell: Cell): string {
  if (typeof cell !== 'string') {
    return cell === undefined ? '' : String(cell);
  }
  const text = FORMULA.test(cell) ? `'${cell}` : cell;
  return NEEDS_QUOTES.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}
