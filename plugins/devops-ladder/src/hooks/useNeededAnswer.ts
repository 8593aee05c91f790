import { useApi } from '@backstage/core-plugin-api';
import { NeededAnswer } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { useState } from 'react';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import useDebounce from 'react-use/esm/useDebounce';
import { devopsLadderApiRef } from '../api';
import { FactProblems, factProblems } from './factProblems';
import { Question } from './useQuestion';

/** @internal */
export type NeededState =
  | { status: 'loading' }
  /** Facts that are not accepted: there is no answer to half a question. */
  | { status: 'invalid'; problems: FactProblems }
  | { status: 'error'; error: Error; retry: () => void }
  | { status: 'ready'; answer: NeededAnswer; isOutdated: boolean };

const PAUSE_MS = 300;

interface Outcome {
  key: string;
  answer: NeededAnswer;
}

/**
 * The answer to a question, asked for once typing pauses. The answer before
 * stays while the next one is on its way, and is marked as such.
 *
 * @internal
 */
export function useNeededAnswer(question: Question): NeededState {
  const api = useApi(devopsLadderApiRef);
  const key = JSON.stringify(question);
  const [asked, setAsked] = useState(question);
  const askedKey = JSON.stringify(asked);
  useDebounce(() => setAsked(question), PAUSE_MS, [key]);

  const { value, error, loading, retry } = useAsyncRetry(
    async (): Promise<Outcome> => ({
      key: askedKey,
      answer: await api.askNeeded(asked),
    }),
    // the question is a new object on every render, its key is not
    [api, askedKey],
  );

  if (error && !loading) {
    const problems = factProblems(error, [
      ...Object.keys(asked.facts),
      'service',
    ]);
    return Object.keys(problems).length > 0
      ? { status: 'invalid', problems }
      : { status: 'error', error, retry };
  }
  return value
    ? {
        status: 'ready',
        answer: value.answer,
        isOutdated: value.key !== key,
      }
    : { status: 'loading' };
}
