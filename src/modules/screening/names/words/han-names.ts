import { letterTable } from '../scripts/table.ts';

/** How characters common in names are read in Korean (as North Korean papers spell them) and in Cantonese. */
export const hanReadings = {
  korean: letterTable(
    `金:kim 李:ri 朴:pak 崔:choe 鄭:jong 姜:kang 趙:jo 尹:yun 張:jang 林:rim 韓:han 吳:o 徐:so 申:sin 權:kwon
     黃:hwang 安:an 宋:song 柳:ryu 全:jon 洪:hong 高:ko 文:mun 梁:ryang 孫:son 白:paek 許:ho 南:nam 沈:sim 盧:ro
     正:jong 恩:un 日:il 成:song 哲:chol 英:yong 男:nam 永:yong 哲:chol 明:myong 學:hak 勇:yong 光:kwang 鎬:ho
     浩:ho 虎:ho 秀:su 洙:su 國:kuk 泰:thae 基:ki 元:won 賢:hyon 俊:jun 在:jae 載:jae 炳:pyong 相:sang 東:tong
     大:tae 中:jung 山:san 昌:chang 春:chun 龍:ryong 河:ha 一:il 仁:in 義:ui 民:min 智:ji 星:song 與:yo 正:jong
     敬:kyong 姬:hui 植:sik 柱:ju 根:kun 三:sam 錫:sok 石:sok 福:pok 善:son 順:sun 玉:ok 雄:ung 赫:hyok 寅:in`,
  ),
  cantonese: letterTable(
    `陳:chan 黃:wong 李:lee 林:lam 張:cheung 王:wong 吳:ng 劉:lau 梁:leung 鄭:cheng 何:ho 羅:lo 周:chow 葉:yip
     蔡:choi 曾:tsang 朱:chu 馮:fung 鄧:tang 許:hui 郭:kwok 謝:tse 楊:yeung 譚:tam 盧:lo 蘇:so 余:yu 徐:chui
     家:ka 明:ming 偉:wai 國:kwok 志:chi 文:man 華:wah 德:tak 英:ying 強:keung 輝:fai 超:chiu 慧:wai 美:mei`,
  ),
};

/** Frequent Japanese family and given names, which no rule can read from their characters. */
export const japaneseNames = letterTable(
  `佐藤:sato 鈴木:suzuki 高橋:takahashi 田中:tanaka 伊藤:ito 渡辺:watanabe 山本:yamamoto 中村:nakamura
   小林:kobayashi 加藤:kato 吉田:yoshida 山田:yamada 佐々木:sasaki 山口:yamaguchi 松本:matsumoto 井上:inoue
   木村:kimura 清水:shimizu 山崎:yamazaki 森:mori 池田:ikeda 橋本:hashimoto 阿部:abe 安倍:abe 石川:ishikawa
   前田:maeda 藤田:fujita 小川:ogawa 岡田:okada 後藤:goto 長谷川:hasegawa 村上:murakami 近藤:kondo
   石井:ishii 斎藤:saito 坂本:sakamoto 遠藤:endo 青木:aoki 藤井:fujii 西村:nishimura 福田:fukuda 太田:ota
   三浦:miura 岡本:okamoto 松田:matsuda 中島:nakajima 中川:nakagawa 原田:harada 小野:ono 竹内:takeuchi
   田村:tamura 上田:ueda 石田:ishida 岸田:kishida 菅:suga 麻生:aso 石破:ishiba 小泉:koizumi 河野:kono
   太郎:taro 次郎:jiro 一郎:ichiro 三郎:saburo 花子:hanako 健:ken 誠:makoto 隆:takashi 浩:hiroshi 博:hiroshi
   明:akira 和夫:kazuo 晋三:shinzo 文雄:fumio 義偉:yoshihide 純一郎:junichiro 恵子:keiko 和子:kazuko
   幸子:sachiko 洋子:yoko 久美子:kumiko 由美子:yumiko 美咲:misaki 翔太:shota 大輔:daisuke 健太:kenta
   直樹:naoki 拓也:takuya 達也:tatsuya 勇:isamu 勝:masaru 茂:shigeru 清:kiyoshi 正:tadashi 実:minoru`,
);
