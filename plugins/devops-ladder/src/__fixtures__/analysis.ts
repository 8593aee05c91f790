import {
  AnalyzeAnswer,
  AnalyzeQuestion,
  Assessment,
  CapabilityResult,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { recorded } from './recorded';

/** The question of which `analyzeAnswer` speaks, as the form sends it. */
export const triedQuestion: AnalyzeQuestion = recorded.analyzeQuestion;

/** The workflow with a scan that stops nothing, and a manifest beside it. */
export const [triedWorkflow, triedManifest] = triedQuestion.files;

/** What trying both gives. */
export function analyzeAnswer(
  overrides: Partial<Assessment> = {},
): AnalyzeAnswer {
  return {
    ...recorded.analyze,
    assessment: { ...recorded.analyze.assessment, ...overrides },
  };
}

const BROKEN = '.github/workflows/broken.yml';
const unread = `${BROKEN} could not be used (not valid YAML), and it may hold this.`;

function unknownForBrokenFile(result: CapabilityResult): CapabilityResult {
  const unknown = {
    reason: 'unreadable',
    howToResolve: `Repair ${BROKEN}.`,
  } as const;
  const evidence = result.evidence.slice(0, 1).map(piece => ({
    ...piece,
    outcome: 'unknown' as const,
    statement: unread,
    places: [{ file: BROKEN, line: 2 }],
    unknown,
  }));
  return { ...result, outcome: 'unknown', reason: unread, unknown, evidence };
}

/** The same with a broken file beside them, which may hold some of the rest. */
export function analyzeAnswerOfBrokenFile(): AnalyzeAnswer {
  const capabilities = recorded.analyze.assessment.capabilities.map(result =>
    ['lint', 'sbom'].includes(result.capability)
      ? unknownForBrokenFile(result)
      : result,
  );
  return {
    ...analyzeAnswer({ capabilities }),
    skipped: [{ file: BROKEN, line: 2, reason: 'not valid YAML' }],
  };
}

/** An error as the client throws it where fields are not accepted. */
export function schemaError(message: string): Error {
  return Object.assign(new Error('Request failed with 400 Bad Request'), {
    statusCode: 400,
    cause: new Error(message),
  });
}
