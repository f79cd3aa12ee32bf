// Draws the map's nodes: discs, squares and diamonds, filled for what was held, hollow for plans, crossed when called off.
import { type InstancedProgramDefinition, NodeProgram, type ProgramInfo } from "sigma/rendering";
import type { NodeDisplayData, RenderParams } from "sigma/types";
import { floatColor } from "sigma/utils";

export type Shape = "disc" | "square" | "diamond";
const SHAPES: readonly Shape[] = ["disc", "square", "diamond"];

/** What a node carries beside sigma's own display data. */
export type NodeLook = { readonly shape: Shape; readonly line: string; readonly crossed: boolean };

const VERTEX_SHADER = `
attribute vec4 a_fill;
attribute vec4 a_line;
attribute vec2 a_position;
attribute float a_size;
attribute float a_look;
attribute vec2 a_corner;
uniform mat3 u_matrix;
uniform float u_sizeRatio;
uniform float u_correctionRatio;
varying vec4 v_fill;
varying vec4 v_line;
varying vec2 v_offset;
varying float v_radius;
varying float v_look;
const float bias = 255.0 / 254.0;
void main() {
  float radius = a_size * u_correctionRatio / u_sizeRatio * 2.0;
  gl_Position = vec4((u_matrix * vec3(a_position + a_corner * radius * 1.25, 1)).xy, 0, 1);
  v_offset = a_corner * 1.25;
  v_radius = a_size / u_sizeRatio;
  v_look = a_look;
  v_fill = a_fill;
  v_fill.a *= bias;
  v_line = a_line;
  v_line.a *= bias;
}`;

// Distances are in radii, negative inside; a pixel is 1 / v_radius.
const FRAGMENT_SHADER = `
precision highp float;
varying vec4 v_fill;
varying vec4 v_line;
varying vec2 v_offset;
varying float v_radius;
varying float v_look;
void main(void) {
  vec2 p = abs(v_offset);
  float shape = mod(v_look, 4.0);
  float edge = length(p) - 1.0;
  if (shape > 1.5) edge = (p.x + p.y - 1.22) * 0.7071;
  else if (shape > 0.5) {
    vec2 q = p - vec2(0.74);
    edge = length(max(q, 0.0)) + min(max(q.x, q.y), 0.0) - 0.14;
  }
  float pixel = 1.0 / v_radius;
  float inside = 1.0 - smoothstep(-pixel, 0.0, edge);
  float line = smoothstep(-2.6 * pixel, -1.8 * pixel, edge);
  if (v_look > 3.5) {
    float cross = min(abs(v_offset.x - v_offset.y), abs(v_offset.x + v_offset.y)) * 0.7071;
    line = max(line, 1.0 - smoothstep(0.7 * pixel, 1.5 * pixel, cross));
  }
  gl_FragColor = mix(v_fill, v_line, line) * inside;
}`;

type Uniform = (typeof UNIFORMS)[number];
const UNIFORMS = ["u_sizeRatio", "u_correctionRatio", "u_matrix"] as const;

/** The WebGL program behind sigma's node type "mark". */
export class MarkProgram extends NodeProgram<Uniform> {
  override drawLabel = undefined;
  override drawHover = undefined;

  override getDefinition(): InstancedProgramDefinition<Uniform> {
    const { FLOAT, UNSIGNED_BYTE, TRIANGLES } = WebGLRenderingContext;
    return {
      VERTICES: 6,
      VERTEX_SHADER_SOURCE: VERTEX_SHADER,
      FRAGMENT_SHADER_SOURCE: FRAGMENT_SHADER,
      METHOD: TRIANGLES,
      UNIFORMS: UNIFORMS,
      ATTRIBUTES: [
        { name: "a_position", size: 2, type: FLOAT },
        { name: "a_size", size: 1, type: FLOAT },
        { name: "a_fill", size: 4, type: UNSIGNED_BYTE, normalized: true },
        { name: "a_line", size: 4, type: UNSIGNED_BYTE, normalized: true },
        { name: "a_look", size: 1, type: FLOAT },
      ],
      CONSTANT_ATTRIBUTES: [{ name: "a_corner", size: 2, type: FLOAT }],
      CONSTANT_DATA: [
        [-1, -1],
        [1, -1],
        [-1, 1],
        [-1, 1],
        [1, -1],
        [1, 1],
      ],
    };
  }

  override processVisibleItem(_index: number, start: number, data: NodeDisplayData & Partial<NodeLook>): void {
    const look = SHAPES.indexOf(data.shape ?? "disc") + (data.crossed ? 4 : 0);
    const line = floatColor(data.line ?? data.color);
    this.array.set([data.x, data.y, data.size, floatColor(data.color), line, look], start);
  }

  override setUniforms(parameters: RenderParams, { gl, uniformLocations }: ProgramInfo<Uniform>): void {
    gl.blendFunc(gl.ONE, gl.ONE_MINUS_SRC_ALPHA);
    gl.uniform1f(uniformLocations.u_correctionRatio, parameters.correctionRatio);
    gl.uniform1f(uniformLocations.u_sizeRatio, parameters.sizeRatio);
    gl.uniformMatrix3fv(uniformLocations.u_matrix, false, parameters.matrix);
  }
}
