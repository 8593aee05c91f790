import { child, text } from '../yaml';
import { actsOf, nameOf, proofOf, waitsFor, whereIs } from './acts';
import type { Proof } from './conclude';
import { controllersOf } from './controllers';
import { deploysOf } from './deploys';
import { pinnedVersion } from './pinnedVersion';
import { placeOf, placeOfManifest } from './places';
import { filesOfSources } from './sources';
import type { Survey } from './Survey';

function fromManifests(survey: Survey): Proof[] {
  return survey.manifests.flatMap((manifest): Proof[] => {
    const { group, kind, source, file, node } = manifest;
    const places = [placeOfManifest(manifest, 3)];
    if (
      group === 'argoproj.io' &&
      kind === 'Rollout' &&
      /\banalysis:/.test(source)
    ) {
      return [
        {
          outcome: 'met',
          mechanism: 'argo-rollouts',
          statement: `${file} takes a rollout back when its analysis fails.`,
          places,
        },
      ];
    }
    if (
      group === 'flagger.app' &&
      kind === 'Canary' &&
      /\banalysis:/.test(source)
    ) {
      return [
        {
          outcome: 'met',
          mechanism: 'flagger',
          statement: `${file} takes a canary back when its analysis fails.`,
          places,
        },
      ];
    }
    if (group === 'helm.toolkit.fluxcd.io' && kind === 'HelmRelease') {
      const remediation = child(node, 'spec', 'upgrade', 'remediation');
      const retries = Number(text(child(remediation, 'retries')) ?? 0);
      if (
        text(child(remediation, 'strategy')) === 'rollback' ||
        retries !== 0
      ) {
        return [
          {
            outcome: 'met',
            mechanism: 'flux',
            statement: `${file} rolls a failed upgrade back.`,
            places,
          },
        ];
      }
    }
    return [];
  });
}

function fromTerraform(survey: Survey): Proof[] {
  return filesOfSources(survey, path => path.endsWith('.tf')).flatMap(
    ({ repository, path, content }): Proof[] => {
      const match =
        /deployment_circuit_breaker\s*\{[^}]*rollback\s*=\s*true|auto_rollback_configuration\s*\{[^}]*enabled\s*=\s*true/.exec(
          content,
        );
      if (!match) {
        return [];
      }
      const line = content.slice(0, match.index).split('\n').length;
      return [
        {
          outcome: 'met',
          mechanism: 'platform-rollback',
          statement: `${path} has the platform roll a failed deploy back.`,
          places: [
            placeOf(repository, { file: path, line, endLine: line + 2 }),
          ],
        },
      ];
    },
  );
}

/** What speaks for a way back. @internal */
export function rollbackProofs(survey: Survey): Proof[] {
  const deploys = deploysOf(survey);
  const proofs: Proof[] = [...fromManifests(survey), ...fromTerraform(survey)];
  const pinned = pinnedVersion(
    survey,
    controllersOf(survey).filter(({ suspended }) => !suspended),
  );
  if (pinned) {
    proofs.push({
      outcome: 'met',
      mechanism: 'git-revert',
      statement: `A revert of ${pinned.file} rolls back: a controller follows it.`,
      places: [placeOf(pinned.repository, pinned)],
    });
  }
  for (const act of actsOf(survey, 'rollback')) {
    const own = deploys.some(({ act: deploy }) => deploy.step === act.step);
    const after = deploys.some(({ act: deploy }) => waitsFor(act, deploy));
    if (act.tool === 'helm-atomic' && own) {
      proofs.push(
        proofOf(
          survey,
          act,
          'met',
          `${nameOf(act)} takes a failed release back by itself in ${whereIs(
            act,
          )}.`,
        ),
      );
    } else if (act.onFailure && after) {
      proofs.push(
        proofOf(
          survey,
          act,
          'met',
          `${nameOf(act)} rolls back in ${whereIs(act)} when the deploy fails.`,
        ),
      );
    } else if (act.events.has('manual')) {
      proofs.push(
        proofOf(
          survey,
          act,
          'met',
          `${nameOf(act)} rolls back in ${whereIs(
            act,
          )}, started by hand in one step.`,
        ),
      );
    }
  }
  return proofs;
}
