import { AnalyzeQuestion } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { useState } from 'react';
import {
  Question,
  useAnalyze,
  useLadder,
  useQuestion,
  useSearchParam,
} from '../../hooks';
import { useTexts } from '../../translation';
import { LegibleText } from '../../components/LegibleText';
import { AnalysisPane } from './AnalysisPane';
import { cleanPath, fileProblems } from './limits';
import { PipelineForm } from './PipelineForm';
import styles from './TryPipelinePage.module.css';
import { PastedFile, usePastedFiles } from './usePastedFiles';

/** What was sent last, to tell whether the form has changed since. */
interface Asked {
  files: PastedFile[];
  rest: string;
}

function questionOf(
  files: PastedFile[],
  { facts, service }: Question,
  scope: string,
): AnalyzeQuestion {
  return {
    files: files.map(({ path, content }) => ({
      path: cleanPath(path),
      content,
    })),
    ...(scope.trim() && { scope: scope.trim() }),
    ...(Object.keys(facts).length > 0 && { facts }),
    ...(service?.trim() && { service: service.trim() }),
  };
}

const Workbench = () => {
  const t = useTexts();
  const { names } = useLadder();
  const pasted = usePastedFiles();
  const questionState = useQuestion();
  const [, setService] = useSearchParam('service');
  const [scopeParam, setScope] = useSearchParam('scope');
  const scope = scopeParam ?? '';
  const [state, ask] = useAnalyze();
  const [asked, setAsked] = useState<Asked>();
  const [isChecked, setChecked] = useState(false);

  const { files } = pasted;
  const rest = JSON.stringify([questionState.question, scope]);
  const isOutdated = asked?.files !== files || asked.rest !== rest;
  const ownProblems = isChecked ? fileProblems(files, t) : {};
  const theirProblems =
    state.status === 'invalid' && !isOutdated ? state.problems : {};
  const problems = { ...theirProblems, ...ownProblems };

  const submit = () => {
    const isAccepted = Object.keys(fileProblems(files, t)).length === 0;
    // A file that is added later is not wrong before it is filled in.
    setChecked(!isAccepted);
    if (isAccepted) {
      setAsked({ files, rest });
      ask(questionOf(files, questionState.question, scope));
    }
  };

  return (
    <div className={styles.root}>
      <PipelineForm
        pasted={pasted}
        questionState={questionState}
        setService={setService}
        scope={scope}
        setScope={setScope}
        names={names}
        situation={
          state.status === 'ready' ? state.answer.assessment.situation : []
        }
        problems={problems}
        isAsking={state.status === 'asking'}
        onSubmit={submit}
      />
      <AnalysisPane
        state={state}
        names={names}
        isOutdated={isOutdated}
        isInvalid={Object.keys(problems).length > 0}
      />
    </div>
  );
};

/**
 * Tries a pipeline before it is pushed. The files are kept nowhere; what they
 * are of stands in the URL.
 *
 * @internal
 */
export const TryPipelinePage = () => (
  <LegibleText>
    <Workbench />
  </LegibleText>
);
