import { AssessInput, CapabilityResult, Waiver } from '../assessment/types';
import { stateAt } from '../ladder/entryState';
import { indexOf, LadderIndex } from '../ladder/ladderIndex';
import { Applicability, Capability } from '../ladder/types';
import { Applies, decideApplicability } from '../situation/applicability';
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

/** Evidence by the position of its capability, each list strongest first. */
function groupByCapability(
  evidence: Evidence[],
  { position }: LadderIndex,
): Evidence[][] {
  const groups = Array.from(position, (): Evidence[] => []);
  for (const piece of evidence) {
    const at = position.get(piece.capability);
    if (at !== undefined) {
      groups[at].push(piece);
    }
  }
  for (const group of groups) {
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
  private readonly evidence: Evidence[][];
  private readonly findings: TrapFinding[];
  private readonly findingsOf: Map<string, TrapFinding[]>;
  private readonly waivers: Map<string, Waiver>;
  private readonly applicability: Record<Applicability, Applies>;
  /** By the position of the capability in the ladder. */
  private readonly results: Array<CapabilityResult | undefined>;
  private readonly implied = new Map<string, Capability[]>();
  private readonly refuted = new Map<TrapFinding, Set<string>>();

  /** @param settled - results that are known already, by capability */
  constructor(
    private readonly input: MergeInput,
    private readonly settled: Map<string, CapabilityResult> = new Map(),
  ) {
    this.index = indexOf(input.ladder);
    this.evidence = groupByCapability(input.evidence, this.index);
    this.results = new Array(this.evidence.length).fill(undefined);
    this.findings = knownFindings(input, this.index);
    this.findingsOf = findingsByCapability(this.findings);
    this.applicability = decideApplicability(input.situation);
    this.waivers = waiversInForce(input.waivers ?? [], input.at);
  }

  run(): MergedEvidence {
    for (const capability of this.index.implyingFirst) {
      const state = stateAt(capability, this.input.at);
      const result =
        this.settled.get(capability.id) ?? this.resultOf(capability);
      this.results[this.positionOf(capability.id)] =
        state === 'upcoming' ? { ...result, upcoming: true } : result;
      // What is retired is not shown; what it implies still follows.
      this.noteImplications(capability, result, state !== 'upcoming');
    }
    return {
      capabilities: this.shown(),
      traps: standingFindings(this.findings, this.refuted),
    };
  }

  private resultOf(capability: Capability): CapabilityResult {
    const evidence = this.evidence[this.positionOf(capability.id)];
    const { appliesWhen } = capability;
    const applicable = appliesWhen ? this.applicability[appliesWhen] : 'yes';
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
      result = imply(result, this.results[this.positionOf(by.id)]!, by);
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
    implies: boolean,
  ) {
    if (result.outcome !== 'met' || !implies) {
      return;
    }
    for (const id of capability.implies ?? []) {
      this.implied.set(id, [...(this.implied.get(id) ?? []), capability]);
    }
  }

  private shown(): CapabilityResult[] {
    const { capabilities } = this.input.ladder;
    return this.results.filter(
      (result, at): result is CapabilityResult =>
        result !== undefined && capabilities[at].state !== 'retired',
    );
  }

  private positionOf(capability: string): number {
    return this.index.position.get(capability)!;
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
