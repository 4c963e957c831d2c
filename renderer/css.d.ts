/** Style sheets are taken in by the bundler; they have no values. */
declare module '*.css';
