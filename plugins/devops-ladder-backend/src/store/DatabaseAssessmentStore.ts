import { ServiceSummary } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { Knex } from 'knex';
import { assessedServices, filteredServices, whereMatches } from './filters';
import {
  decodePosition,
  encodePosition,
  inOrder,
  isOfAssessments,
  ListOrder,
  ListPosition,
  OrderedRow,
  orderValue,
  positionOf,
  whereBehind,
} from './listOrder';
import {
  DatedEvidenceRow,
  isAssessed,
  recordColumns,
  RecordRow,
  repositoryOf,
  sourceColumns,
  summaryColumns,
  SummaryRow,
  toAssessmentRecord,
  toEvidenceRecord,
  toSummary,
} from './rows';
import { AssessedService, AssessmentStore, ServiceSelection } from './types';
import { VisibleServices } from './VisibleServices';
import { whereVisible } from './whereVisible';

const BY_NAME: ListOrder = { by: 'name', direction: 'asc' };

type ListedRow = SummaryRow & OrderedRow;

export class DatabaseAssessmentStore implements AssessmentStore {
  private readonly knex: Knex;

  constructor(knex: Knex) {
    this.knex = knex;
  }

  async get(entityRef: string): Promise<AssessedService | undefined> {
    const findRow = async (): Promise<RecordRow | undefined> =>
      assessedServices(this.knex)
        .where('services.entity_ref', entityRef)
        .first(recordColumns);
    const findSources = async (): Promise<DatedEvidenceRow[]> =>
      this.knex('evidence')
        .join('services', 'services.entity_ref', 'evidence.entity_ref')
        .where('evidence.entity_ref', entityRef)
        .select(sourceColumns)
        .orderBy('evidence.collector');
    const [row, sources] = await Promise.all([findRow(), findSources()]);
    return (
      row && {
        service: toSummary(row),
        repository: repositoryOf(row),
        sources: sources.map(toEvidenceRecord),
        record: isAssessed(row) ? toAssessmentRecord(row) : undefined,
      }
    );
  }

  async list(
    selection: ServiceSelection & { limit: number; cursor?: string },
    visible: VisibleServices,
  ) {
    const { limit, cursor, order = BY_NAME, filters = {} } = selection;
    const position = cursor ? decodePosition(order, cursor) : undefined;
    const count = async (): Promise<number> => {
      const [{ total }] = await this.visibleOf(
        filteredServices(this.knex, filters),
        visible,
      ).count({ total: '*' });
      return Number(total);
    };
    const [rows, totalItems] = await Promise.all([
      // One more, which says whether there is a page behind this one.
      this.rows({ filters, order }, visible, { position, limit: limit + 1 }),
      count(),
    ]);
    const page = rows.slice(0, limit);
    const last = page[page.length - 1];
    return {
      items: page.map(toSummary),
      totalItems,
      nextCursor:
        rows.length > limit
          ? encodePosition(order, positionOf(last))
          : undefined,
    };
  }

  async *pages(
    { order = BY_NAME, filters = {} }: ServiceSelection,
    visible: VisibleServices,
    limit: number,
  ): AsyncGenerator<ServiceSummary[]> {
    let position: ListPosition | undefined;
    do {
      const rows: ListedRow[] = await this.rows({ filters, order }, visible, {
        position,
        limit,
      });
      yield rows.map(toSummary);
      position =
        rows.length === limit ? positionOf(rows[limit - 1]) : undefined;
    } while (position);
  }

  /** First which ones, then all that there is to say of them: few columns of many, many of few. */
  private async rows(
    { filters, order }: Required<ServiceSelection>,
    visible: VisibleServices,
    { position, limit }: { position?: ListPosition; limit: number },
  ): Promise<ListedRow[]> {
    const matching = this.visibleOf(
      whereMatches(
        this.knex,
        isOfAssessments(order)
          ? assessedServices(this.knex)
          : this.knex('services'),
        filters,
      ),
      visible,
    );
    if (position) {
      whereBehind(matching, order, position);
    }
    const page = inOrder(matching, order)
      .select({ page_ref: 'services.entity_ref' })
      .limit(limit);
    return inOrder(
      assessedServices(this.knex)
        .join(page.as('page'), 'page.page_ref', 'services.entity_ref')
        .select([...summaryColumns, ...orderValue(this.knex, order)]),
      order,
    );
  }

  private visibleOf(services: Knex.QueryBuilder, visible: VisibleServices) {
    return whereVisible(this.knex, services, 'services.entity_ref', visible);
  }
}
