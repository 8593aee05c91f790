import { AssessInput, CapabilityResult, Waiver } from '../assessment/types';
import { stateAt } from '../ladder/entryState';
import { indexOf, LadderIndex } from '../ladder/ladderIndex';
import { Capability } from '../ladder/types';
import { Applies, applies } from '../situation/applicability';
import {
  notApplicableResult,
  toResult,
  undecidedResult,
} from './capabilityResult';
import { compareEvidence } from './compareEvidence';
import { demandHumanReview } from './humanReview';
import { imply } from './implications';
import { mergeCapability } from './mergeCapability';
import { applyTrap, standingOf } from './trapEffects';
import {
  findingsByCapability,
  knownFindings,
  standingFindings,
} from './trapFindings';
import { Evidence, TrapFinding } from './types';
import { waive, waiversInForce } from './waivers';

/**
 * What all evidence comes to.
 *
 * @public
 */
export interface MergedEvidence {
  /** In ladder order, without retired capabilities. */
  capabilities: CapabilityResult[];
  /** The traps that stand after stronger sources were heard. */
  traps: TrapFinding[];
}

/** @public */
export type MergeInput = Pick<
  AssessInput,
  'ladder' | 'evidence' | 'traps' | 'situation' | 'waivers' | 'at'
>;

function groupByCapability(evidence: Evidence[]): Map<string, Evidence[]> {
  const groups = new Map<string, Evidence[]>();
  for (const piece of evidence) {
    const group = groups.get(piece.capability);
    if (group) {
      group.push(piece);
    } else {
      groups.set(piece.capability, [piece]);
    }
  }
  for (const group of groups.values()) {
    if (group.length > 1) {
      group.sort(compareEvidence);
    }
  }
  return groups;
}

/**
 * One pass over the ladder that carries what was decided so far.
 *
 * @internal
 */
export class Merge {
  private readonly index: LadderIndex;
  private readonly evidence: Map<string, Evidence[]>;
  private readonly findings: TrapFinding[];
  private readonly findingsOf: Map<string, TrapFinding[]>;
  private readonly waivers: Map<string, Waiver>;
  private readonly results = new Map<string, CapabilityResult>();
  private readonly implied = new Map<string, Capability[]>();
  private readonly refuted = new Map<TrapFinding, Set<string>>();

  /** @param settled - results that are known already, by capability */
  constructor(
    private readonly input: MergeInput,
    private readonly settled: Map<string, CapabilityResult> = new Map(),
  ) {
    this.index = indexOf(input.ladder);
    this.evidence = groupByCapability(input.evidence);
    this.findings = knownFindings(input, this.index);
    this.findingsOf = findingsByCapability(this.findings);
    this.waivers = waiversInForce(input.waivers ?? [], input.at);
  }

  run(): MergedEvidence {
    for (const capability of this.index.implyingFirst) {
      const state = stateAt(capability, this.input.at);
      if (state !== 'retired') {
        const result =
          this.settled.get(capability.id) ?? this.resultOf(capability);
        this.results.set(
          capability.id,
          state === 'upcoming' ? { ...result, upcoming: true } : result,
        );
        this.noteImplications(capability, result, state === 'active');
      }
    }
    return {
      capabilities: this.inLadderOrder(),
      traps: standingFindings(this.findings, this.refuted),
    };
  }

  private resultOf(capability: Capability): CapabilityResult {
    const evidence = this.evidence.get(capability.id) ?? [];
    const applicable = applies(capability.appliesWhen, this.input.situation);
    if (applicable === 'no') {
      return notApplicableResult(capability, evidence);
    }
    const implied = this.afterImplications(capability, evidence, applicable);
    const trapped = this.afterTraps(capability, implied);
    const waiver = this.waivers.get(capability.id);
    return waiver ? waive(trapped, waiver) : trapped;
  }

  private afterImplications(
    capability: Capability,
    evidence: Evidence[],
    applicable: Applies,
  ): CapabilityResult {
    const verdict = mergeCapability(capability, evidence);
    let result = demandHumanReview(
      toResult(capability, verdict, evidence),
      verdict,
      this.input.situation,
    );
    if (applicable === 'undecided') {
      result = undecidedResult(capability, result);
    }
    for (const by of this.implied.get(capability.id) ?? []) {
      result = imply(result, this.results.get(by.id)!, by);
    }
    return result;
  }

  private afterTraps(
    capability: Capability,
    untouched: CapabilityResult,
  ): CapabilityResult {
    let result = untouched;
    for (const finding of this.findingsOf.get(capability.id) ?? []) {
      const trap = this.index.traps.get(finding.trap)!;
      const standing = standingOf(trap, finding, untouched);
      if (standing === 'refuted') {
        this.refute(finding, capability.id);
        const contradiction = `${finding.statement} A stronger source says otherwise: ${untouched.reason}`;
        result = {
          ...result,
          contradictions: [...result.contradictions, contradiction],
        };
      } else if (
        standing === 'stands' &&
        stateAt(trap, this.input.at) === 'active'
      ) {
        result = applyTrap(result, trap, finding);
      }
    }
    return result;
  }

  private refute(finding: TrapFinding, capability: string) {
    const refuted = this.refuted.get(finding) ?? new Set<string>();
    this.refuted.set(finding, refuted.add(capability));
  }

  private noteImplications(
    capability: Capability,
    result: CapabilityResult,
    isActive: boolean,
  ) {
    if (result.outcome !== 'met' || !isActive) {
      return;
    }
    for (const id of capability.implies ?? []) {
      this.implied.set(id, [...(this.implied.get(id) ?? []), capability]);
    }
  }

  private inLadderOrder(): CapabilityResult[] {
    const ordered: CapabilityResult[] = [];
    for (const { id } of this.input.ladder.capabilities) {
      const result = this.results.get(id);
      if (result) {
        ordered.push(result);
      }
    }
    return ordered;
  }
}

/**
 * Merges all evidence, implications, traps and waivers into one result for
 * each capability. The order of the evidence does not matter.
 *
 * @public
 */
export function mergeEvidence(input: MergeInput): MergedEvidence {
  return new Merge(input).run();
}
