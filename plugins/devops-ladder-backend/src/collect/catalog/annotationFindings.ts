import { Entity } from '@backstage/catalog-model';
import {
  Evidence,
  Findings,
  ObservedFact,
  situationSignals,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { annotationOf } from './annotationOf';
import { CatalogStamp } from './CatalogStamp';
import {
  WellKnownAnnotation,
  wellKnownAnnotations,
} from './wellKnownAnnotations';

/**
 * What the annotations of known tools show. Their absence shows nothing, and
 * their values are never repeated: some are keys.
 */
export function annotationFindings(
  entity: Entity,
  stamp: CatalogStamp,
): Pick<Findings, 'evidence' | 'facts'> {
  const found = wellKnownAnnotations.filter(
    ({ annotation }) => annotationOf(entity, annotation) !== undefined,
  );
  return {
    evidence: evidenceOf(found, stamp),
    facts: runtimeFacts(found, stamp),
  };
}

/** One piece for each tool and capability, the best one. */
function evidenceOf(
  found: WellKnownAnnotation[],
  stamp: CatalogStamp,
): Evidence[] {
  const best = new Map<string, Evidence>();
  for (const { annotation, tool, shows = [] } of found) {
    for (const { capability, outcome, says } of shows) {
      const key = `${tool.id} ${capability}`;
      const known = best.get(key);
      if (!known || (known.outcome === 'partial' && outcome === 'met')) {
        best.set(key, {
          ...stamp,
          capability,
          outcome,
          mechanism: tool.id,
          statement: `${connects({ annotation, tool })}: ${says}.`,
        });
      }
    }
  }
  return [...best.values()];
}

function connects({
  annotation,
  tool,
}: Pick<WellKnownAnnotation, 'annotation' | 'tool'>): string {
  return `The annotation ${annotation} connects the service to ${tool.name}`;
}

/**
 * Tools of different runtimes leave it open where the service runs: then it
 * is not said, and only that Kubernetes may be it.
 */
function runtimeFacts(
  found: WellKnownAnnotation[],
  stamp: CatalogStamp,
): ObservedFact[] {
  const named = found.filter(({ runtime }) => runtime !== undefined);
  const [first] = named;
  if (!first?.runtime) {
    return [];
  }
  if (named.every(({ runtime }) => runtime === first.runtime)) {
    return [
      {
        ...stamp,
        fact: 'runtime',
        value: first.runtime,
        statement: `${connects(first)}.`,
      },
    ];
  }
  const hint = named.find(({ runtime }) => runtime === 'kubernetes');
  return hint
    ? [
        {
          ...stamp,
          fact: situationSignals.kubernetesHint,
          value: true,
          statement: `${connects(hint)}, others connect it to another runtime.`,
        },
      ]
    : [];
}
