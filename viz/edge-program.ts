// Draws the map's links: straight lines, whole for what was held, dashed for what was planned, called off or refused.
import { EdgeProgram, type InstancedProgramDefinition, type ProgramInfo } from "sigma/rendering";
import type { EdgeDisplayData, NodeDisplayData, RenderParams } from "sigma/types";
import { floatColor } from "sigma/utils";

/** What a link carries beside sigma's own display data. */
export type LinkLook = { readonly dashed: boolean };

const VERTEX_SHADER = `
attribute vec4 a_color;
attribute vec2 a_from;
attribute vec2 a_to;
attribute float a_width;
attribute float a_dashed;
attribute vec2 a_corner;
uniform mat3 u_matrix;
uniform vec2 u_viewport;
uniform float u_widthRatio;
varying vec4 v_color;
varying float v_across;
varying float v_along;
varying float v_width;
varying float v_dashed;
const float bias = 255.0 / 254.0;
void main() {
  vec2 from = (u_matrix * vec3(a_from, 1)).xy * u_viewport / 2.0;
  vec2 to = (u_matrix * vec3(a_to, 1)).xy * u_viewport / 2.0;
  vec2 line = to - from;
  float reach = max(length(line), 0.001);
  vec2 normal = vec2(-line.y, line.x) / reach;
  float width = max(a_width * u_widthRatio, 0.8);
  float half_width = width / 2.0 + 1.0;
  vec2 point = mix(from, to, a_corner.x) + normal * a_corner.y * half_width;
  gl_Position = vec4(point * 2.0 / u_viewport, 0, 1);
  v_across = a_corner.y * half_width;
  v_along = a_corner.x * reach;
  v_width = width;
  v_dashed = a_dashed;
  v_color = a_color;
  v_color.a *= bias;
}`;

const FRAGMENT_SHADER = `
precision highp float;
varying vec4 v_color;
varying float v_across;
varying float v_along;
varying float v_width;
varying float v_dashed;
void main(void) {
  if (v_dashed > 0.5 && mod(v_along, 9.0) > 5.0) discard;
  gl_FragColor = v_color * (1.0 - smoothstep(v_width / 2.0 - 0.5, v_width / 2.0 + 0.5, abs(v_across)));
}`;

type Uniform = (typeof UNIFORMS)[number];
const UNIFORMS = ["u_matrix", "u_viewport", "u_widthRatio"] as const;

/** The WebGL program behind sigma's edge type "line". */
export class LineProgram extends EdgeProgram<Uniform> {
  override drawLabel = undefined;

  override getDefinition(): InstancedProgramDefinition<Uniform> {
    const { FLOAT, UNSIGNED_BYTE, TRIANGLES } = WebGLRenderingContext;
    return {
      VERTICES: 6,
      VERTEX_SHADER_SOURCE: VERTEX_SHADER,
      FRAGMENT_SHADER_SOURCE: FRAGMENT_SHADER,
      METHOD: TRIANGLES,
      UNIFORMS: UNIFORMS,
      ATTRIBUTES: [
        { name: "a_from", size: 2, type: FLOAT },
        { name: "a_to", size: 2, type: FLOAT },
        { name: "a_width", size: 1, type: FLOAT },
        { name: "a_dashed", size: 1, type: FLOAT },
        { name: "a_color", size: 4, type: UNSIGNED_BYTE, normalized: true },
      ],
      CONSTANT_ATTRIBUTES: [{ name: "a_corner", size: 2, type: FLOAT }],
      CONSTANT_DATA: [
        [0, 1],
        [0, -1],
        [1, 1],
        [1, 1],
        [0, -1],
        [1, -1],
      ],
    };
  }

  override processVisibleItem(
    _index: number,
    start: number,
    from: NodeDisplayData,
    to: NodeDisplayData,
    data: EdgeDisplayData & Partial<LinkLook>,
  ): void {
    const color = floatColor(data.color);
    this.array.set([from.x, from.y, to.x, to.y, data.size, data.dashed ? 1 : 0, color], start);
  }

  override setUniforms(parameters: RenderParams, { gl, uniformLocations }: ProgramInfo<Uniform>): void {
    // The nodes are there already: links go below them, and below links that were drawn before.
    gl.blendFunc(gl.ONE_MINUS_DST_ALPHA, gl.ONE);
    gl.uniformMatrix3fv(uniformLocations.u_matrix, false, parameters.matrix);
    gl.uniform2f(uniformLocations.u_viewport, parameters.width, parameters.height);
    gl.uniform1f(uniformLocations.u_widthRatio, 1 / parameters.sizeRatio);
  }
}
