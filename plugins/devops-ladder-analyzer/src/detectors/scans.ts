import type { EvidenceFinding } from '../types';
import { actsOf, proofOfCheck } from './acts';
import { conclude } from './conclude';
import type { Proof } from './conclude';
import { filesAsPlaces } from './places';
import { namedSuites } from './namedSuites';
import { realSuites } from './realDependencies';
import type { Survey } from './Survey';

const ASK_SCM =
  'Connect the SCM, so that its own scanning can be asked, or declare what does it.';

/** @internal */
export function qualityGate(survey: Survey): EvidenceFinding[] {
  const proofs: Proof[] = [];
  for (const act of [
    ...actsOf(survey, 'integration-test'),
    ...namedSuites(survey),
  ]) {
    proofs.push(
      proofOfCheck(survey, act, 'Integration or end-to-end tests are run'),
    );
  }
  for (const act of actsOf(survey, 'coverage-gate')) {
    proofs.push(proofOfCheck(survey, act, 'A coverage threshold is enforced'));
  }
  for (const act of actsOf(survey, 'quality-service')) {
    proofs.push(proofOfCheck(survey, act, 'A quality-gate service is asked'));
  }
  for (const { act, against, inferred } of realSuites(survey)) {
    proofs.push(
      proofOfCheck(
        survey,
        { ...act, inferred: act.inferred || inferred },
        `The tests are run against a real dependency (${against})`,
      ),
    );
  }
  return conclude(survey, 'quality-gate', proofs, {
    kinds: ['integration-test', 'coverage-gate', 'quality-service'],
    sentence:
      'No integration or end-to-end test, coverage threshold or quality-gate service is part of the pipeline.',
  });
}

const UPDATES =
  /^(?:\.github\/dependabot\.ya?ml|renovate\.json5?|\.renovaterc(?:\.json5?)?|\.github\/renovate\.json5?)$/;

/** @internal */
export function dependencyScan(survey: Survey): EvidenceFinding[] {
  const proofs = actsOf(survey, 'dependency-scan').map(act =>
    proofOfCheck(
      survey,
      act,
      'Dependencies are scanned for known vulnerabilities',
    ),
  );
  const updates = survey.repository.paths.filter(path => UPDATES.test(path));
  if (updates.length > 0 && proofs.length === 0) {
    proofs.push({
      outcome: 'partial',
      mechanism: updates[0].includes('dependabot')
        ? 'dependabot-updates'
        : 'renovate',
      statement: `${updates[0]} has dependencies updated, but no scan of them can stop a change.`,
      places: filesAsPlaces(updates),
    });
  }
  const findings = conclude(survey, 'dependency-scan', proofs, {
    kinds: ['dependency-scan'],
    sentence: 'No step of the pipeline scans dependencies.',
    elsewhere: ASK_SCM,
  });
  return findings;
}

/** @internal */
export function secretScan(survey: Survey): EvidenceFinding[] {
  const proofs = actsOf(survey, 'secret-scan').map(act =>
    proofOfCheck(survey, act, 'Committed secrets are looked for'),
  );
  const hooks = survey.repository
    .readFiles(path => path === '.pre-commit-config.yaml')
    .filter(({ content }) =>
      /^[^\S\n]*(?:-[^\S\n]*)?id:\s*(?:gitleaks|detect-secrets|ggshield|trufflehog|talisman)\b/m.test(
        content,
      ),
    );
  if (proofs.length === 0 && hooks.length > 0) {
    proofs.push({
      outcome: 'partial',
      mechanism: 'pre-commit-hook',
      statement: 'A commit hook looks for secrets, but no pipeline runs it.',
      places: filesAsPlaces(hooks.map(({ path }) => path)),
    });
  }
  return conclude(survey, 'secret-scan', proofs, {
    kinds: ['secret-scan'],
    sentence: 'No step of the pipeline looks for secrets.',
    elsewhere: ASK_SCM,
  });
}
