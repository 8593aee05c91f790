const RUNGS = [5, 10, 15, 20, 25];

export const LadderIcon = () => (
  <svg width="22" height="30" viewBox="0 0 22 30" aria-hidden="true">
    <g stroke="#9cc9ff" strokeWidth="2.5" strokeLinecap="round">
      <path d="M4 1.5v27M18 1.5v27" />
      {RUNGS.map(y => (
        <path key={y} d={`M4 ${y}h14`} />
      ))}
    </g>
  </svg>
);
