import { hintedKinds } from '../acts';
import { TESTS } from '../acts/hintWords';
import type { OpaqueScript, Step } from '../pipeline/types';
import { baseName } from '../repository';
import type { ActKind } from '../tools';
import type { Survey } from './Survey';

type Unread = Survey['unresolved'][number];

/** Frameworks through which an application runs commands of its own. */
const APP_COMMAND =
  /^(?:\S*\/)?(?:manage\.py|artisan|rails|spring|console|django-admin(?:\.py)?|setup\.py|symfony|wp|flask|typeorm|prisma|ace|cake|spark|yii|drush|typo3)\s+([\w:.-]+)/;
/** What such a command can be for the pipeline. */
const OF_APP: readonly ActKind[] = ['lint', 'unit-test', 'build'];

/** What a program has to speak of to do it. */
const MENTIONS: Partial<Record<ActKind, RegExp>> = {
  'unit-test': /test|spec/i,
  'integration-test': /test|spec/i,
  'coverage-gate': /coverage/i,
  'quality-service': /sonar|quality/i,
  lint: /lint|format|check|style/i,
  build: /build|compile|bundle/i,
  'image-build': /docker|podman|buildah|kaniko|image/i,
  'image-push': /docker|podman|registry|ecr|push/i,
  'package-publish': /publish|upload|push|release/i,
  report: /report|coverage|upload/i,
  'dependency-scan': /audit|scan|vuln|cve|snyk|trivy/i,
  'secret-scan': /secret|leak|token/i,
  sast: /scan|sonar|semgrep|codeql/i,
  'image-scan': /scan|trivy|grype|clair/i,
  'iac-scan': /scan|checkov|tfsec|trivy|kics/i,
  dast: /\bzap\b|scan/i,
  sbom: /sbom|cyclonedx|spdx|syft/i,
  sign: /\bsign|cosign|gpg/i,
  provenance: /provenance|attest|slsa/i,
  policy: /polic|\bopa\b|rego/i,
  deploy: /deploy|release|rollout|update_service|apply|upload|ssh/i,
  'source-deploy': /deploy|push/i,
  'gitops-write': /commit|pull.?request|git\b/i,
  'iac-apply': /terraform|pulumi|cloudformation|cdk|stack/i,
  rollback: /roll[_ -]?back|revert|undo|previous/i,
  'rollout-health': /wait|status|stable|healthy|ready/i,
  'smoke-test':
    /https?:|requests\b|fetch\(|axios|urllib|curl|urlopen|Invoke-WebRequest|Invoke-RestMethod/i,
  notify:
    /slack|teams|discord|webhook|smtp|send_?mail|pagerduty|sentry|newrelic|honeycomb|datadog/i,
  'deploy-record': /deployments?\b/i,
  retag: /tag/i,
};

/** What a script cannot do: only the CI system can. */
const OF_SYSTEM = new Set<ActKind>(['cache', 'approval', 'cloud-identity']);
const PUBLISHES_REPORTS = /report|coverage|codecov|coveralls|publish|upload/i;

interface Place {
  step: Step;
  script: OpaqueScript;
}

const PLACES = new WeakMap<Survey, Map<unknown, Place>>();

/** The step that an unread script stands in. */
function placeOf(survey: Survey, item: Unread): Place | undefined {
  let places = PLACES.get(survey);
  if (!places) {
    places = new Map();
    for (const pipeline of survey.pipelines) {
      for (const { steps } of pipeline.jobs) {
        for (const step of steps) {
          for (const script of step.opaque) {
            places.set(script.location, { step, script });
          }
        }
      }
    }
    PLACES.set(survey, places);
  }
  return places.get(item.location);
}

/** A script that is kept among the tests builds and runs those, no more. */
const AMONG_TESTS =
  /^\S*?(?:^|\/)(?:tests?|specs?|e2e|cypress|playwright|[\w.-]*[-_.]tests?)\/\S+/i;
const OF_TESTS: readonly ActKind[] = [
  ...TESTS.filter(kind => kind !== 'lint'),
  'smoke-test',
  'dast',
];

/** The text of the one program that is called so, where it was read. */
function contentOf({ repository }: Survey, words: string): string | undefined {
  const [path] = words.trim().split(/\s+/);
  const tail = `/${path
    .replace(/^(?:\.{1,2}\/)+/, '')
    .replace(/^\$[^/]*\//, '')}`;
  if (!/\w{3}/.test(tail) || tail.includes('$')) {
    return undefined;
  }
  const found = repository
    .named(baseName(tail))
    .filter(each => `/${each}`.endsWith(tail));
  return found.length === 1 ? repository.content(found[0]) : undefined;
}

/** Other commands of the step do what its name says. */
function isExplained(survey: Survey, step: Step, script: OpaqueScript) {
  const named = hintedKinds(step.name ?? '');
  return (
    named === 'anything' ||
    survey.acts.some(
      act =>
        act.step === step &&
        !act.inferred &&
        act.command !== script.command &&
        named.has(act.kind),
    )
  );
}

/**
 * What an unread script may do, judging by its name, and by the name of its
 * step where nothing else there does what that says.
 *
 * @internal
 */
export function kindsOfScript(
  survey: Survey,
  item: Unread,
): ReadonlySet<ActKind> | 'anything' {
  const place = placeOf(survey, item);
  const own = place?.script.words ?? item.words;
  const [, appCommand] = APP_COMMAND.exec(own) ?? [];
  if (appCommand !== undefined) {
    const hinted = hintedKinds(appCommand);
    return hinted === 'anything'
      ? new Set()
      : new Set(OF_APP.filter(kind => hinted.has(kind)));
  }
  const isNamed = hintedKinds(own) !== 'anything';
  const words =
    place && isNamed && isExplained(survey, place.step, place.script)
      ? own
      : item.words;
  const content = contentOf(survey, own);
  const named = hintedKinds(words);
  if (named === 'anything' && content === undefined) {
    return named;
  }
  const hinted =
    named === 'anything' ? (Object.keys(MENTIONS) as ActKind[]) : named;
  return new Set(
    [...hinted].filter(
      kind =>
        !OF_SYSTEM.has(kind) &&
        (OF_TESTS.includes(kind) || !AMONG_TESTS.test(own)) &&
        (content === undefined || MENTIONS[kind]?.test(content) !== false) &&
        (kind !== 'report' || PUBLISHES_REPORTS.test(words)),
    ),
  );
}
