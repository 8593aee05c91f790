import { Knex } from 'knex';
import { mappingAnnotations } from '../delivery/mapping/annotations';
import { KnownServiceStore } from '../delivery/mapping/Directories';
import { KnownService } from '../delivery/mapping/ServiceDirectory';

interface KnownRow {
  entity_ref: string;
  namespace: string;
  name: string;
  repository_url: string | null;
  repository_path: string | null;
}

/** What the services of the catalog are known by. */
export class DatabaseKnownServiceStore implements KnownServiceStore {
  private readonly knex: Knex;

  constructor(knex: Knex) {
    this.knex = knex;
  }

  async listKnown(): Promise<KnownService[]> {
    const rows: KnownRow[] = await this.knex('services').select(
      'entity_ref',
      'namespace',
      'name',
      'repository_url',
      'repository_path',
    );
    const annotations = await this.annotations();
    return rows.map(row => {
      const said = annotations.get(row.entity_ref);
      const list = (key: keyof typeof mappingAnnotations) =>
        (said?.get(mappingAnnotations[key]) ?? '')
          .split(',')
          .map(each => each.trim())
          .filter(Boolean);
      return {
        entityRef: row.entity_ref,
        namespace: row.namespace,
        name: row.name,
        ...(row.repository_url && { repository: row.repository_url }),
        ...(row.repository_path && { path: row.repository_path }),
        subjects: list('subjects'),
        artifacts: list('artifacts'),
        pagerduty: list('pagerduty'),
        repositories: [],
      };
    });
  }

  private async annotations(): Promise<Map<string, Map<string, string>>> {
    const rows: Array<{ entity_ref: string; key: string; value: string }> =
      await this.knex('service_properties')
        .select('entity_ref', 'key', 'value')
        .where({ property: 'annotation' })
        .whereIn('key', Object.values(mappingAnnotations));
    const found = new Map<string, Map<string, string>>();
    for (const { entity_ref: ref, key, value } of rows) {
      found.set(ref, (found.get(ref) ?? new Map()).set(key, value));
    }
    return found;
  }
}
