declare namespace App {
  interface Locals {
    /** Receipts on the page so far: each needs an id of its own. */
    receipts?: number
  }
}
