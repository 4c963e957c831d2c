/** Every word that the window shows, by screen. */
export const vi = {
  product: 'Phụ Lục',
} as const;
