import type { EdgeProgramType, NodeProgramType } from 'sigma/rendering';

/** What Sigma asks of a program, of nodes and of lines. */
interface Drawing {
  reallocate(capacity: number): void;
  process(...item: unknown[]): void;
  render(params: unknown): void;
  kill(): void;
}

/**
 * The program, made once there is something for it to draw. Sigma makes every one that it knows as the
 * stage opens, and compiling the shaders of dozens takes longer than all the rest of the opening, most
 * of them for kinds of line that are not there. It draws nothing while `isHidden`.
 */
export function lazily<P extends EdgeProgramType | NodeProgramType>(
  program: P,
  isHidden: () => boolean = () => false,
): P {
  const Program = program as unknown as new (...parts: unknown[]) => Drawing;
  class LazyProgram implements Drawing {
    private readonly parts: readonly unknown[];
    private made: Drawing | null = null;
    readonly drawLabel = undefined;
    readonly drawHover = undefined;

    constructor(...parts: unknown[]) {
      this.parts = parts;
    }

    reallocate(capacity: number): void {
      if (capacity > 0) this.made ??= new Program(...this.parts);
      this.made?.reallocate(capacity);
    }

    process(...item: unknown[]): void {
      this.made?.process(...item);
    }

    render(params: unknown): void {
      if (!isHidden()) this.made?.render(params);
    }

    kill(): void {
      this.made?.kill();
    }
  }
  return LazyProgram as unknown as P;
}
