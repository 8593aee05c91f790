import { Entity } from '@backstage/catalog-model';
import { version } from '../../package.json';
import { ServiceEntity } from '../catalog';
import { digestOf, EvidenceRecord } from '../store';
import { AssessContext } from './assessService';
import { inForceBy } from './nextJudgement';

/**
 * Digest of all that a service is judged from: while it is the same, so is the
 * assessment, and neither the findings nor the assessment are looked at.
 *
 * @param records - with their digests
 */
export function inputsOf(
  { entity, system, domain }: ServiceEntity,
  records: readonly EvidenceRecord[],
  context: AssessContext,
): string {
  return digestOf([
    // Another release may judge otherwise.
    version,
    context.model.version,
    inForceBy(context.model.ladder, context.at),
    context.collectors.map(({ id, strength, capabilities }) => [
      id,
      strength,
      capabilities,
    ]),
    context.fewTeams,
    context.waivers,
    [entity, system, domain].map(stated),
    records.map(record => [
      record.collector,
      record.state,
      record.digest,
      record.ciSystem,
      record.problem?.reason,
      record.problem?.message,
    ]),
  ]);
}

/** What an entity says that anything may be judged by. */
function stated(entity: Entity | undefined) {
  return (
    entity && [
      entity.kind,
      entity.metadata.namespace,
      entity.metadata.name,
      entity.metadata.annotations,
      entity.metadata.labels,
      entity.metadata.tags,
      entity.spec,
      entity.relations,
    ]
  );
}
