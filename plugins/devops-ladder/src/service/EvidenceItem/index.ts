export * from './EvidenceItem';
