import type { Act } from '../acts';
import type { EvidenceFinding } from '../types';
import {
  actsOf,
  nameOf,
  proofOf,
  runsOnChange,
  runsOnDelivery,
  whereIs,
} from './acts';
import { conclude } from './conclude';
import type { Proof } from './conclude';
import type { Survey } from './Survey';

const COMPILED_SOURCE =
  /\.(?:go|java|kt|rs|cs|scala|swift|c|cc|cpp|ts|tsx|vue|svelte|ex|fs|vb)$/;

function hasBuildScript(survey: Survey): boolean {
  return survey.repository
    .readFiles(
      path => path.endsWith('package.json') && survey.repository.inScope(path),
    )
    .some(({ content }) => /"build"\s*:\s*"(?!echo|true|exit)/.test(content));
}

/** @internal */
export function automatedBuild(survey: Survey): EvidenceFinding[] {
  const running = (act: Act) => runsOnChange(act) || runsOnDelivery(act);
  const proofs: Proof[] = actsOf(survey, 'build')
    .filter(running)
    .map(act =>
      act.gate === 'advisory'
        ? proofOf(
            survey,
            act,
            'partial',
            `${nameOf(act)} builds in ${whereIs(
              act,
            )}, but a failing build does not fail the run: ${act.gateNote}.`,
          )
        : proofOf(
            survey,
            act,
            'met',
            `${nameOf(act)} builds the application in ${whereIs(act)}.`,
          ),
    );
  const compiled = survey.repository.paths.some(
    path => survey.repository.inScope(path) && COMPILED_SOURCE.test(path),
  );
  for (const act of actsOf(survey, 'install').filter(running)) {
    const enough = !compiled && !hasBuildScript(survey);
    proofs.push(
      enough
        ? proofOf(
            survey,
            act,
            'met',
            `${
              act.tool
            } installs the dependencies on a clean checkout in ${whereIs(
              act,
            )}; the sources need no compiler.`,
          )
        : proofOf(
            survey,
            act,
            'partial',
            `${nameOf(act)} installs the dependencies in ${whereIs(
              act,
            )}, but the build itself is not run.`,
          ),
    );
  }
  return conclude(survey, 'automated-build', proofs, {
    kinds: ['build', 'image-build'],
    sentence: 'No step compiles, bundles or packages the application.',
  });
}
