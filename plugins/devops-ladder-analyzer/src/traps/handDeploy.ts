import { hintedKinds } from '../acts';
import { actsOf } from '../detectors/acts';
import { placesOf } from '../detectors/places';
import type { Survey } from '../detectors/Survey';
import type { Command, Location } from '../pipeline/types';
import { folderOf } from '../repository';
import { expandScript, unbashParser } from '../shell';
import { matchTools } from '../tools';
import type { ToolIndex } from '../tools';
import type { TrapObservation } from '../types';

const SCRIPT =
  /(?:^|\/)(?:bin|scripts?|ops|ci|hack|tools|deploy)?\/?(?:deploy|release-to|ship|rollout)[\w-]*(?:\.(?:sh|bash))?$/;
/** Files of platforms that deploy by themselves. */
const OTHER_DEPLOYERS =
  /(?:^|\/)(?:vercel\.json|netlify\.toml|render\.ya?ml|app\.json|fly\.toml|Procfile|amplify\.yml|\.copilot\/|copilot\/|skaffold\.ya?ml|octopus|spinnaker)/i;
const LOCAL =
  /localhost|minikube|kind-|docker-compose|docker compose|k3d|--dry-run/;

function deploying(
  commands: readonly Command[],
  tools: ToolIndex,
): Command | undefined {
  return commands.find(({ argv, text }) =>
    matchTools(
      { argv, inputs: {}, env: {}, text, filesNamed: () => [] },
      tools,
    ).some(
      ({ proves }) =>
        (proves.includes('deploy') || proves.includes('source-deploy')) &&
        !LOCAL.test(text),
    ),
  );
}

function candidates(
  survey: Survey,
): Array<{ text: string; location: Location }> {
  const { repository } = survey;
  const scripts = repository
    .readFiles(
      path =>
        SCRIPT.test(path) &&
        repository.concerns(path) &&
        !/\.(?:ya?ml|md|json|[jt]s|py)$/.test(path),
    )
    .map(({ path }) => ({
      text: `bash ${path}`,
      location: { file: path, line: 1 },
    }));
  const makes = repository
    .readFiles(
      path => /(?:^|\/)Makefile$/.test(path) && repository.concerns(path),
    )
    .flatMap(({ path }) => {
      const line = repository
        .linesOf(path)
        .findIndex(each => /^deploy[\w-]*\s*:(?!=)/.test(each));
      const target = /^(deploy[\w-]*)/.exec(
        repository.linesOf(path)[line] ?? '',
      )?.[1];
      return target
        ? [
            {
              text: `make -C ./${folderOf(path)} ${target}`,
              location: { file: path, line: line + 1 },
            },
          ]
        : [];
    });
  const packages = repository
    .readFiles(
      path => /(?:^|\/)package\.json$/.test(path) && repository.inScope(path),
    )
    .flatMap(({ path }) => {
      const line = repository
        .linesOf(path)
        .findIndex(each => /"deploy"\s*:/.test(each));
      return line < 0
        ? []
        : [
            {
              text: `npm run deploy --prefix ./${folderOf(path)}`,
              location: { file: path, line: line + 1 },
            },
          ];
    });
  return [...scripts, ...makes, ...packages];
}

/** Something that deploys, or may, and so takes the hand out of it. */
function isDeployedOtherwise(survey: Survey): boolean {
  const open = survey.unresolved.some(({ words }) => {
    const hinted = hintedKinds(words);
    return hinted === 'anything' || hinted.has('deploy');
  });
  return (
    open ||
    survey.broken.length > 0 ||
    survey.others.length > 0 ||
    survey.leftOut.length > 0 ||
    survey.deployment !== undefined ||
    actsOf(
      survey,
      'deploy',
      'source-deploy',
      'gitops-write',
      'gitops-sync',
      'iac-apply',
    ).length > 0 ||
    survey.manifests.some(
      ({ group, kind }) =>
        (group === 'argoproj.io' && kind.startsWith('Application')) ||
        group.endsWith('toolkit.fluxcd.io'),
    ) ||
    survey.repository.paths.some(
      path => OTHER_DEPLOYERS.test(path) && survey.repository.concerns(path),
    ) ||
    survey.acts.some(({ text }) =>
      /dispatches|repository-dispatch|workflow run/.test(text),
    )
  );
}

/**
 * Deploy scripts that no pipeline runs, where nothing else is known to deploy.
 *
 * @internal
 */
export function handDeploy(survey: Survey): TrapObservation[] {
  if (isDeployedOtherwise(survey)) {
    return [];
  }
  for (const { text, location } of candidates(survey)) {
    const { commands } = expandScript(
      unbashParser,
      survey.repository,
      {
        text,
        file: location.file,
        line: location.line,
        literal: false,
        cwd: '',
        errexit: false,
        pipefail: false,
        env: {},
      },
      [],
    );
    const command = deploying(commands, survey.tools);
    if (command) {
      const places = placesOf(survey.repository, [command.location]);
      return [
        {
          trap: 'hand-deploy',
          capabilities: ['automated-deploy'],
          statement: `${location.file} deploys (\`${command.argv
            .slice(0, 3)
            .join(' ')}\`), and no pipeline runs it.`,
          places,
          strength: 'file',
        },
      ];
    }
  }
  return [];
}
