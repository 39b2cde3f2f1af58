/** The program's mark: a sheet with its box checked. */
export function Mark({ size = 30 }: { readonly size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" fill="none" aria-hidden>
      <path d="M7 3.5h12.5L26 10v18.5H7z" stroke="currentColor" strokeWidth="1.8" strokeLinejoin="round" />
      <path d="M19.5 3.5V10H26" stroke="currentColor" strokeWidth="1.8" strokeLinejoin="round" />
      <rect x="11" y="14" width="10.5" height="10.5" rx="1.5" stroke="currentColor" strokeWidth="1.6" />
      <path
        d="m13.4 19.2 2.2 2.3 4.9-6.4"
        stroke="#7fb2ff"
        strokeWidth="2.4"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
