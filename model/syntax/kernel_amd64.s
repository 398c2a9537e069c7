#include "textflag.h"

// func productAVX2(pairs int, a *int16, b *byte, row, col, bias, out *float32, stride int)
//
// The product of six rows and sixteen columns; see product in kernel.go. Sums are of
// integers and exact; then every step rounds as the portable code does, so no step is
// fused with another.
TEXT ·productAVX2(SB), NOSPLIT, $0-64
	MOVQ pairs+0(FP), CX
	MOVQ a+8(FP), AX
	MOVQ b+16(FP), BX
	VPXOR Y0, Y0, Y0
	VPXOR Y1, Y1, Y1
	VPXOR Y2, Y2, Y2
	VPXOR Y3, Y3, Y3
	VPXOR Y4, Y4, Y4
	VPXOR Y5, Y5, Y5
	VPXOR Y6, Y6, Y6
	VPXOR Y7, Y7, Y7
	VPXOR Y8, Y8, Y8
	VPXOR Y9, Y9, Y9
	VPXOR Y10, Y10, Y10
	VPXOR Y11, Y11, Y11
	TESTQ CX, CX
	JZ   done

loop:
	VPMOVSXBW (BX), Y12
	VPMOVSXBW 16(BX), Y13
	VPBROADCASTD (AX), Y14
	VPMADDWD Y12, Y14, Y15
	VPADDD Y15, Y0, Y0
	VPMADDWD Y13, Y14, Y14
	VPADDD Y14, Y1, Y1
	VPBROADCASTD 4(AX), Y14
	VPMADDWD Y12, Y14, Y15
	VPADDD Y15, Y2, Y2
	VPMADDWD Y13, Y14, Y14
	VPADDD Y14, Y3, Y3
	VPBROADCASTD 8(AX), Y14
	VPMADDWD Y12, Y14, Y15
	VPADDD Y15, Y4, Y4
	VPMADDWD Y13, Y14, Y14
	VPADDD Y14, Y5, Y5
	VPBROADCASTD 12(AX), Y14
	VPMADDWD Y12, Y14, Y15
	VPADDD Y15, Y6, Y6
	VPMADDWD Y13, Y14, Y14
	VPADDD Y14, Y7, Y7
	VPBROADCASTD 16(AX), Y14
	VPMADDWD Y12, Y14, Y15
	VPADDD Y15, Y8, Y8
	VPMADDWD Y13, Y14, Y14
	VPADDD Y14, Y9, Y9
	VPBROADCASTD 20(AX), Y14
	VPMADDWD Y12, Y14, Y15
	VPADDD Y15, Y10, Y10
	VPMADDWD Y13, Y14, Y14
	VPADDD Y14, Y11, Y11
	ADDQ $24, AX
	ADDQ $32, BX
	DECQ CX
	JNZ  loop

done:
	MOVQ row+24(FP), R8
	MOVQ col+32(FP), R9
	MOVQ bias+40(FP), R10
	MOVQ out+48(FP), DX
	MOVQ stride+56(FP), SI
	SHLQ $2, SI

#define STORE(lo, hi, at) \
	VBROADCASTSS at(R8), Y14 \
	VCVTDQ2PS lo, lo \
	VCVTDQ2PS hi, hi \
	VMULPS Y14, lo, lo \
	VMULPS Y14, hi, hi \
	VMULPS (R9), lo, lo \
	VMULPS 32(R9), hi, hi \
	VADDPS (R10), lo, lo \
	VADDPS 32(R10), hi, hi \
	VMOVUPS lo, (DX) \
	VMOVUPS hi, 32(DX) \
	ADDQ SI, DX

	STORE(Y0, Y1, 0)
	STORE(Y2, Y3, 4)
	STORE(Y4, Y5, 8)
	STORE(Y6, Y7, 12)
	STORE(Y8, Y9, 16)
	STORE(Y10, Y11, 20)
	VZEROUPPER
	RET

// func dotAVX2(n int, a, b *float32) float32
//
// n is a multiple of 8. Eight sums are kept, one a lane, and added up at the end in
// the order of the portable code.
TEXT ·dotAVX2(SB), NOSPLIT, $0-28
	MOVQ n+0(FP), CX
	MOVQ a+8(FP), AX
	MOVQ b+16(FP), BX
	VXORPS Y0, Y0, Y0
	SHRQ $3, CX
	JZ   sum

dot:
	VMOVUPS (AX), Y1
	VMULPS (BX), Y1, Y1
	VADDPS Y1, Y0, Y0
	ADDQ $32, AX
	ADDQ $32, BX
	DECQ CX
	JNZ  dot

sum:
	VEXTRACTF128 $1, Y0, X1
	VADDPS X1, X0, X0
	VSHUFPS $0x0E, X0, X0, X1
	VADDPS X1, X0, X0
	VSHUFPS $0x01, X0, X0, X1
	VADDSS X1, X0, X0
	VZEROUPPER
	VMOVSS X0, ret+24(FP)
	RET

// func gateAVX2(n int, u, x, c, v, table *float32, stride int)
//
// One step of n units, n a multiple of 8; see gate in kernel.go.
TEXT ·gateAVX2(SB), NOSPLIT, $0-56
	MOVQ n+0(FP), CX
	MOVQ u+8(FP), AX
	MOVQ x+16(FP), BX
	MOVQ c+24(FP), DX
	MOVQ v+32(FP), DI
	MOVQ table+40(FP), R8
	MOVQ stride+48(FP), SI
	SHLQ $2, SI
	LEAQ (AX)(SI*1), R9  // forget gate
	LEAQ (R9)(SI*1), R10 // reset gate
	LEAQ (DI)(SI*1), R11
	MOVL $0x43800000, R12 // 256: steps of the table for 1
	MOVQ R12, X0
	VBROADCASTSS X0, Y8
	MOVL $0x45000000, R12 // 2048: the middle of the table
	MOVQ R12, X0
	VBROADCASTSS X0, Y9
	MOVL $0x457ff000, R12 // 4095: its end
	MOVQ R12, X0
	VBROADCASTSS X0, Y10
	VXORPS Y11, Y11, Y11
	SHRQ $3, CX
	JZ   end

unit:
	VMOVUPS (DX), Y0         // c
	VMULPS (DI), Y0, Y1
	VADDPS (R9), Y1, Y1
	VMULPS Y8, Y1, Y1
	VADDPS Y9, Y1, Y1
	VMAXPS Y11, Y1, Y1
	VMINPS Y10, Y1, Y1
	VCVTTPS2DQ Y1, Y1
	VPCMPEQD Y7, Y7, Y7
	VGATHERDPS Y7, (R8)(Y1*4), Y2 // f
	VMULPS (R11), Y0, Y1
	VADDPS (R10), Y1, Y1
	VMULPS Y8, Y1, Y1
	VADDPS Y9, Y1, Y1
	VMAXPS Y11, Y1, Y1
	VMINPS Y10, Y1, Y1
	VCVTTPS2DQ Y1, Y1
	VPCMPEQD Y7, Y7, Y7
	VGATHERDPS Y7, (R8)(Y1*4), Y3 // r
	VMOVUPS (AX), Y4         // u
	VSUBPS Y4, Y0, Y0        // c - u
	VMULPS Y2, Y0, Y0
	VADDPS Y4, Y0, Y0        // m
	VMOVUPS Y0, (DX)
	VMOVUPS (BX), Y5
	VSUBPS Y5, Y0, Y0        // m - x
	VMULPS Y3, Y0, Y0
	VADDPS Y5, Y0, Y0
	VMOVUPS Y0, (BX)
	ADDQ $32, AX
	ADDQ $32, BX
	ADDQ $32, DX
	ADDQ $32, DI
	ADDQ $32, R9
	ADDQ $32, R10
	ADDQ $32, R11
	DECQ CX
	JNZ  unit

end:
	VZEROUPPER
	RET

// func mostAVX2(n int, row *float32) float32
//
// The largest magnitude of n values, n a multiple of 8.
TEXT ·mostAVX2(SB), NOSPLIT, $0-20
	MOVQ n+0(FP), CX
	MOVQ row+8(FP), AX
	VPCMPEQD Y2, Y2, Y2
	VPSRLD $1, Y2, Y2 // all bits but the sign
	VXORPS Y0, Y0, Y0
	SHRQ $3, CX
	JZ   reduce

most:
	VANDPS (AX), Y2, Y1
	VMAXPS Y1, Y0, Y0
	ADDQ $32, AX
	DECQ CX
	JNZ  most

reduce:
	VEXTRACTF128 $1, Y0, X1
	VMAXPS X1, X0, X0
	VSHUFPS $0x0E, X0, X0, X1
	VMAXPS X1, X0, X0
	VSHUFPS $0x01, X0, X0, X1
	VMAXSS X1, X0, X0
	VZEROUPPER
	VMOVSS X0, ret+16(FP)
	RET

// func packAVX2(n int, row *float32, to *int16, by float32)
//
// n values times by, rounded to the nearest integer, halves to even; see packRow.
TEXT ·packAVX2(SB), NOSPLIT, $0-28
	MOVQ n+0(FP), CX
	MOVQ row+8(FP), AX
	MOVQ to+16(FP), BX
	VBROADCASTSS by+24(FP), Y2
	SHRQ $3, CX
	JZ   packed

values:
	VMULPS (AX), Y2, Y0
	VCVTPS2DQ Y0, Y0
	VEXTRACTI128 $1, Y0, X1
	VPACKSSDW X1, X0, X0
	VMOVD X0, (BX)
	VPEXTRD $1, X0, 24(BX)
	VPEXTRD $2, X0, 48(BX)
	VPEXTRD $3, X0, 72(BX)
	ADDQ $32, AX
	ADDQ $96, BX
	DECQ CX
	JNZ  values

packed:
	VZEROUPPER
	RET
