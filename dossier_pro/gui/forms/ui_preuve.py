# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'preuve.ui'
##
## Created by: Qt User Interface Compiler version 6.11.3
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QCheckBox, QHBoxLayout, QLabel,
    QSizePolicy, QVBoxLayout, QWidget)

from dossier_pro.gui.kit.basics import Choice
from dossier_pro.gui.kit.editor import PhraseEdit
from dossier_pro.gui.kit.fields import (DateLine, TextLine)

class Ui_PreuveForm(object):
    def setupUi(self, PreuveForm):
        if not PreuveForm.objectName():
            PreuveForm.setObjectName(u"PreuveForm")
        self.layout_1 = QVBoxLayout(PreuveForm)
        self.layout_1.setSpacing(12)
        self.layout_1.setObjectName(u"layout_1")
        self.layout_1.setContentsMargins(0, 0, 0, 0)
        self.layout_2 = QVBoxLayout()
        self.layout_2.setSpacing(4)
        self.layout_2.setObjectName(u"layout_2")
        self.layout_2.setContentsMargins(0, 0, 0, 0)
        self.nom_titre = QLabel(PreuveForm)
        self.nom_titre.setObjectName(u"nom_titre")
        self.nom_titre.setProperty(u"role", u"field")

        self.layout_2.addWidget(self.nom_titre)

        self.titre = TextLine(PreuveForm)
        self.titre.setObjectName(u"titre")

        self.layout_2.addWidget(self.titre)


        self.layout_1.addLayout(self.layout_2)

        self.layout_3 = QHBoxLayout()
        self.layout_3.setSpacing(16)
        self.layout_3.setObjectName(u"layout_3")
        self.layout_3.setContentsMargins(0, 0, 0, 0)
        self.layout_4 = QVBoxLayout()
        self.layout_4.setSpacing(4)
        self.layout_4.setObjectName(u"layout_4")
        self.layout_4.setContentsMargins(0, 0, 0, 0)
        self.nom_genre = QLabel(PreuveForm)
        self.nom_genre.setObjectName(u"nom_genre")
        self.nom_genre.setProperty(u"role", u"field")

        self.layout_4.addWidget(self.nom_genre)

        self.genre = Choice(PreuveForm)
        self.genre.setObjectName(u"genre")

        self.layout_4.addWidget(self.genre)


        self.layout_3.addLayout(self.layout_4)

        self.layout_5 = QVBoxLayout()
        self.layout_5.setSpacing(4)
        self.layout_5.setObjectName(u"layout_5")
        self.layout_5.setContentsMargins(0, 0, 0, 0)
        self.nom_jour = QLabel(PreuveForm)
        self.nom_jour.setObjectName(u"nom_jour")
        self.nom_jour.setProperty(u"role", u"field")

        self.layout_5.addWidget(self.nom_jour)

        self.jour = DateLine(PreuveForm)
        self.jour.setObjectName(u"jour")

        self.layout_5.addWidget(self.jour)


        self.layout_3.addLayout(self.layout_5)

        self.layout_3.setStretch(0, 1)
        self.layout_3.setStretch(1, 1)

        self.layout_1.addLayout(self.layout_3)

        self.layout_6 = QVBoxLayout()
        self.layout_6.setSpacing(4)
        self.layout_6.setObjectName(u"layout_6")
        self.layout_6.setContentsMargins(0, 0, 0, 0)
        self.nom_origine = QLabel(PreuveForm)
        self.nom_origine.setObjectName(u"nom_origine")
        self.nom_origine.setProperty(u"role", u"field")

        self.layout_6.addWidget(self.nom_origine)

        self.origine = TextLine(PreuveForm)
        self.origine.setObjectName(u"origine")

        self.layout_6.addWidget(self.origine)


        self.layout_1.addLayout(self.layout_6)

        self.groupe_adresse = QWidget(PreuveForm)
        self.groupe_adresse.setObjectName(u"groupe_adresse")
        self.layout_7 = QVBoxLayout(self.groupe_adresse)
        self.layout_7.setSpacing(8)
        self.layout_7.setObjectName(u"layout_7")
        self.layout_7.setContentsMargins(0, 0, 0, 0)
        self.layout_8 = QVBoxLayout()
        self.layout_8.setSpacing(4)
        self.layout_8.setObjectName(u"layout_8")
        self.layout_8.setContentsMargins(0, 0, 0, 0)
        self.nom_adresse = QLabel(self.groupe_adresse)
        self.nom_adresse.setObjectName(u"nom_adresse")
        self.nom_adresse.setProperty(u"role", u"field")

        self.layout_8.addWidget(self.nom_adresse)

        self.adresse = TextLine(self.groupe_adresse)
        self.adresse.setObjectName(u"adresse")

        self.layout_8.addWidget(self.adresse)


        self.layout_7.addLayout(self.layout_8)


        self.layout_1.addWidget(self.groupe_adresse)

        self.layout_9 = QVBoxLayout()
        self.layout_9.setSpacing(4)
        self.layout_9.setObjectName(u"layout_9")
        self.layout_9.setContentsMargins(0, 0, 0, 0)
        self.nom_description = QLabel(PreuveForm)
        self.nom_description.setObjectName(u"nom_description")
        self.nom_description.setProperty(u"role", u"field")

        self.layout_9.addWidget(self.nom_description)

        self.description = PhraseEdit(PreuveForm)
        self.description.setObjectName(u"description")

        self.layout_9.addWidget(self.description)


        self.layout_1.addLayout(self.layout_9)

        self.confidentielle = QCheckBox(PreuveForm)
        self.confidentielle.setObjectName(u"confidentielle")

        self.layout_1.addWidget(self.confidentielle)

#if QT_CONFIG(shortcut)
        self.nom_titre.setBuddy(self.titre)
        self.nom_genre.setBuddy(self.genre)
        self.nom_jour.setBuddy(self.jour)
        self.nom_origine.setBuddy(self.origine)
        self.nom_adresse.setBuddy(self.adresse)
        self.nom_description.setBuddy(self.description)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(PreuveForm)

        QMetaObject.connectSlotsByName(PreuveForm)
    # setupUi

    def retranslateUi(self, PreuveForm):
        self.nom_titre.setText(QCoreApplication.translate("PreuveForm", u"Titre", None))
        self.titre.setPlaceholderText(QCoreApplication.translate("PreuveForm", u"ce que le jury lira dans la liste", None))
        self.nom_genre.setText(QCoreApplication.translate("PreuveForm", u"Genre", None))
        self.nom_jour.setText(QCoreApplication.translate("PreuveForm", u"Date", None))
#if QT_CONFIG(accessibility)
        self.jour.setAccessibleName(QCoreApplication.translate("PreuveForm", u"Date de la preuve", None))
#endif // QT_CONFIG(accessibility)
        self.nom_origine.setText(QCoreApplication.translate("PreuveForm", u"Origine", None))
        self.origine.setPlaceholderText(QCoreApplication.translate("PreuveForm", u"d\u2019o\u00f9 elle vient : entreprise, service, personne", None))
        self.nom_adresse.setText(QCoreApplication.translate("PreuveForm", u"Adresse du lien", None))
        self.adresse.setPlaceholderText(QCoreApplication.translate("PreuveForm", u"https://\u2026", None))
        self.nom_description.setText(QCoreApplication.translate("PreuveForm", u"Description", None))
        self.confidentielle.setText(QCoreApplication.translate("PreuveForm", u"Confidentielle : hors des copies", None))
        pass
    # retranslateUi

