/** A ring, for the browser's tab. */
export const icon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">
<circle cx="16" cy="16" r="11" fill="none" stroke="#1d70b8" stroke-width="5" stroke-dasharray="56 14" stroke-linecap="round"/>
</svg>`;
