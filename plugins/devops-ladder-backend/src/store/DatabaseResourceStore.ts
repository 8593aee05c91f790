import { Knex } from 'knex';
import { whereAmong } from './engine';
import { ServiceRow, toServiceRecord } from './rows';
import { listProperties } from './serviceProperties';
import { ResourceStore, ServiceResource } from './types';
import { VisibleServices } from './VisibleServices';
import { whereVisible } from './whereVisible';

export class DatabaseResourceStore implements ResourceStore {
  private readonly knex: Knex;

  constructor(knex: Knex) {
    this.knex = knex;
  }

  async isVisible(
    entityRef: string,
    visible: VisibleServices,
  ): Promise<boolean> {
    const query = this.knex('services').where('services.entity_ref', entityRef);
    const row = await whereVisible(
      this.knex,
      query,
      'services.entity_ref',
      visible,
    ).first('services.entity_ref');
    return row !== undefined;
  }

  async get(entityRefs: string[]): Promise<Array<ServiceResource | undefined>> {
    const rows: ServiceRow[] = await whereAmong(
      this.knex,
      this.knex('services').select(),
      'entity_ref',
      entityRefs,
    );
    const properties = await listProperties(this.knex, entityRefs);
    const found = new Map(
      rows.map(toServiceRecord).map(({ entityRef, kind, owner, system }) => [
        entityRef,
        {
          entityRef,
          kind,
          owner,
          system,
          labels: {},
          annotations: {},
          ...properties.get(entityRef),
        },
      ]),
    );
    return entityRefs.map(ref => found.get(ref));
  }
}
