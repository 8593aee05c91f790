import { useApi } from '@backstage/core-plugin-api';
import {
  AnalyzeAnswer,
  AnalyzeQuestion,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { useCallback, useRef, useState } from 'react';
import { devopsLadderApiRef } from '../api';
import { AnalyzeProblems, analyzeProblems } from './analyzeProblems';
import { statusCodeOf } from './statusCodeOf';

/** @internal */
export type AnalyzeState =
  | { status: 'idle' }
  | { status: 'asking' }
  /** Something that was sent is not accepted. */
  | { status: 'invalid'; problems: AnalyzeProblems }
  | { status: 'forbidden' }
  | { status: 'error'; error: Error; retry: () => void }
  /** The question as it was asked: the lines of the answer are lines of it. */
  | { status: 'ready'; question: AnalyzeQuestion; answer: AnalyzeAnswer };

/**
 * Has files analyzed when asked to; only the last question counts.
 *
 * @internal
 */
export function useAnalyze(): [
  AnalyzeState,
  (question: AnalyzeQuestion) => Promise<void>,
] {
  const api = useApi(devopsLadderApiRef);
  const [state, setState] = useState<AnalyzeState>({ status: 'idle' });
  const asked = useRef(0);

  const ask = useCallback(
    async function askFor(question: AnalyzeQuestion): Promise<void> {
      asked.current += 1;
      const turn = asked.current;
      const settle = (after: AnalyzeState) => {
        if (turn === asked.current) {
          setState(after);
        }
      };
      setState({ status: 'asking' });
      try {
        const answer = await api.analyze(question);
        settle({ status: 'ready', question, answer });
      } catch (error) {
        settle(refusalOf(error, question, () => askFor(question)));
      }
    },
    [api],
  );
  return [state, ask];
}

function refusalOf(
  error: unknown,
  question: AnalyzeQuestion,
  retry: () => void,
): AnalyzeState {
  if (statusCodeOf(error) === 403) {
    return { status: 'forbidden' };
  }
  const problems = analyzeProblems(error, question);
  if (Object.keys(problems).length > 0) {
    return { status: 'invalid', problems };
  }
  return {
    status: 'error',
    error: error instanceof Error ? error : new Error(String(error)),
    retry,
  };
}
