export { declaredEvidence } from './declaredEvidence';
export type { DeclaredEvidenceOptions } from './declaredEvidence';
export {
  annotationNames,
  annotationPrefix,
  attestPrefix,
  factAnnotation,
  notApplicablePrefix,
} from './names';
export { parseAnnotations } from './parseAnnotations';
export type {
  CapabilityStatement,
  DeploymentStatement,
  ParsedAnnotations,
} from './types';
