import type { Act } from '../acts';
import type { ActKind } from '../tools';
import type { EvidenceFinding } from '../types';
import {
  actsOf,
  isWaitedFor,
  nameOf,
  proofOf,
  proofOfCheck,
  runsOn,
  runsOnDelivery,
  waitsFor,
  whereIs,
} from './acts';
import { conclude } from './conclude';
import type { Absence, Proof } from './conclude';
import { deploysOf } from './deploys';
import { placeOf, placeOfManifest } from './places';
import { filesOfSources } from './sources';
import type { Survey } from './Survey';

const SECURITY: ActKind[] = [
  'dependency-scan',
  'secret-scan',
  'sast',
  'image-scan',
  'iac-scan',
  'dast',
  'policy',
];
const ASK_SCM =
  'Connect the SCM, so that its code scanning can be asked, or declare what does it.';

function scan(
  survey: Survey,
  capability: string,
  kind: ActKind,
  what: string,
  absence: Omit<Absence, 'kinds'>,
): EvidenceFinding[] {
  const proofs = actsOf(survey, kind).map(act =>
    proofOfCheck(survey, act, what),
  );
  return conclude(survey, capability, proofs, { kinds: [kind], ...absence });
}

function dast(survey: Survey): EvidenceFinding[] {
  const proofs = actsOf(survey, 'dast').map(act =>
    proofOfCheck(survey, act, 'A running instance is scanned'),
  );
  return conclude(survey, 'dast', proofs, {
    kinds: ['dast'],
    sentence: 'No step scans a running instance.',
  });
}

function securityGatedPath(survey: Survey): EvidenceFinding[] {
  const ends = [
    ...deploysOf(survey).map(({ act }) => act),
    ...actsOf(survey, 'image-push', 'package-publish', 'gitops-write'),
  ].filter(runsOnDelivery);
  const proofs: Proof[] = [];
  for (const act of actsOf(survey, ...SECURITY).filter(
    ({ gate }) => gate === 'blocking',
  )) {
    const end = ends.find(other => waitsFor(other, act));
    if (end) {
      proofs.push(
        proofOf(
          survey,
          act,
          'met',
          `${nameOf(act)} in ${whereIs(act)} has to pass before ${whereIs(
            end,
          )}.`,
        ),
      );
    } else if (isWaitedFor(survey, act)) {
      proofs.push(
        proofOf(
          survey,
          act,
          'partial',
          `${nameOf(act)} in ${whereIs(
            act,
          )} can fail the check of a change, but no delivery waits for it in the pipeline.`,
        ),
      );
    }
  }
  return conclude(survey, 'security-gated-path', proofs, {
    kinds: SECURITY,
    sentence: 'No security scan of the pipeline can stop a change on its way.',
    elsewhere: ASK_SCM,
  });
}

/** Versions of the build action that make provenance unless told not to. */
function defaultProvenance(survey: Survey): Proof[] {
  return actsOf(survey, 'image-push')
    .filter(
      act =>
        act.step?.uses?.name.toLowerCase() === 'docker/build-push-action' &&
        /^v(?:[4-9]|\d\d)/.test(act.step.uses.version ?? '') &&
        act.step.inputs.provenance === undefined &&
        !/provenance/.test(act.text),
    )
    .map(act =>
      proofOf(
        survey,
        { ...act, inferred: true },
        'met',
        `${nameOf(act)} makes provenance by default when it pushes in ${whereIs(
          act,
        )}.`,
      ),
    );
}

function made(
  survey: Survey,
  capability: string,
  kind: ActKind,
  does: string,
  sentence: string,
  more: Proof[] = [],
): EvidenceFinding[] {
  const delivered = (act: Act) =>
    runsOn(
      act,
      'push-mainline',
      'tag',
      'release',
      'manual',
      'upstream',
      'other',
    );
  const proofs = actsOf(survey, kind).map(act => {
    if (act.gate === 'advisory') {
      return proofOf(
        survey,
        act,
        'partial',
        `${nameOf(act)} ${does} in ${whereIs(act)}, but may fail unnoticed: ${
          act.gateNote
        }.`,
      );
    }
    return delivered(act)
      ? proofOf(
          survey,
          act,
          'met',
          `${nameOf(act)} ${does} in ${whereIs(act)}.`,
        )
      : proofOf(
          survey,
          act,
          'partial',
          `${nameOf(act)} ${does} in ${whereIs(
            act,
          )}, but not for what is delivered.`,
        );
  });
  return conclude(survey, capability, [...proofs, ...more], {
    kinds: [kind],
    sentence,
  });
}

const POLICY_KINDS = new Set([
  'ConstraintTemplate',
  'ClusterPolicy',
  'ValidatingAdmissionPolicy',
  'ValidatingPolicy',
  'ImageValidatingPolicy',
]);
const ENFORCED =
  /^[^\S\n]*(?:validationFailureAction|failureAction|enforcementAction):\s*["']?(?:Enforce|enforce|deny)\b|validationActions:\s*\[\s*["']?Deny/m;

function policyAsCode(survey: Survey): EvidenceFinding[] {
  const { manifests } = survey;
  const proofs = actsOf(survey, 'policy').map(act =>
    proofOfCheck(survey, act, 'Policies are checked'),
  );
  for (const manifest of manifests.filter(({ kind }) =>
    POLICY_KINDS.has(kind),
  )) {
    const { file, source } = manifest;
    proofs.push({
      outcome: 'partial',
      mechanism: 'admission-policy',
      statement: ENFORCED.test(source)
        ? `${file} is an enforcing policy; whether a cluster applies it is not in the files.`
        : `${file} is a policy, but nothing runs or enforces it here.`,
      places: [placeOfManifest(manifest)],
    });
  }
  const rego = filesOfSources(survey, path => path.endsWith('.rego'));
  if (rego.length > 0 && proofs.length === 0) {
    proofs.push({
      outcome: 'partial',
      mechanism: 'rego',
      statement: `${rego[0].path} is a policy, but no pipeline runs it.`,
      places: [placeOf(rego[0].repository, { file: rego[0].path, line: 1 })],
    });
  }
  return conclude(survey, 'policy-as-code', proofs, {
    kinds: ['policy'],
    sentence: 'No step checks policies, and no policy is among the files.',
    inDeployment: 'pipelines',
  });
}

/**
 * The capabilities of the fifth rung, its watching of the running service left
 * out.
 *
 * @internal
 */
export function detectAssure(survey: Survey): EvidenceFinding[] {
  return [
    ...scan(survey, 'sast', 'sast', 'The code is scanned', {
      sentence: 'No step of the pipeline runs static security analysis.',
      elsewhere: ASK_SCM,
    }),
    ...scan(survey, 'image-scan', 'image-scan', 'The image is scanned', {
      sentence: 'No step of the pipeline scans the image.',
    }),
    ...scan(survey, 'iac-scan', 'iac-scan', 'Infrastructure code is scanned', {
      sentence: 'No step of the pipeline scans infrastructure code.',
    }),
    ...dast(survey),
    ...securityGatedPath(survey),
    ...made(survey, 'sbom', 'sbom', 'makes an SBOM', 'No step makes an SBOM.'),
    ...made(
      survey,
      'artifact-signing',
      'sign',
      'signs the artifact',
      'No step signs the artifact.',
    ),
    ...made(
      survey,
      'build-provenance',
      'provenance',
      'makes a build attestation',
      'No step makes a build attestation.',
      defaultProvenance(survey),
    ),
    ...policyAsCode(survey),
  ];
}
